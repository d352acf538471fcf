import { Engine, type RuleResult } from 'json-rules-engine'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import type { Condition, ConditionLeaf } from '../model/condition.ts'
import { scaleOf } from '../values/type.ts'
import type { Outcome } from './clue.ts'
import type { Fact } from './fact.ts'
import { certain, possible, type Side } from './judge-operators.ts'
import { leavesOf, normalise, toRule } from './to-rule.ts'

/** What the second judge found for one condition, as a whole and leaf by leaf. */
export interface Judgement {
  readonly outcome: Outcome
  readonly leaves: readonly { readonly leaf: ConditionLeaf; readonly outcome: Outcome }[]
}

export type Judge = (facts: ReadonlyMap<string, Fact>) => Promise<ReadonlyMap<string, Judgement>>

/**
 * Makes the second judge of a model: json-rules-engine with operators of ours, once for what is
 * certain and once for what is possible. Certain is a hit, not possible is clear, else unknown:
 * exactly Kleene's logic, because `not` is moved to the leaves first (SEMANTICS 8.4).
 *
 * An engine must not run twice at once, so calls are taken one after the other.
 */
export function createJudge(conditions: ReadonlyMap<string, Condition>): Judge {
  const normal = [...conditions].map(([name, condition]) => [name, normalise(condition)] as const)
  const build = (operators: typeof certain): Engine => {
    const engine = new Engine()
    for (const [name, holds] of Object.entries(operators)) engine.addOperator(name, holds as never)
    for (const [name, condition] of normal) {
      // Not the name: an event called "error" that nobody listens to ends the run.
      engine.addRule({ name, conditions: toRule(condition), event: { type: 'judged' } })
    }
    return engine
  }
  const engines = { certain: build(certain), possible: build(possible) }
  let last: Promise<unknown> = Promise.resolve()
  const judge: Judge = async (facts) => {
    const sides = Object.fromEntries([...facts].map(([name, fact]) => [name, toSide(fact)]))
    const sure = await runEngine(engines.certain, sides, normal.length)
    const open = await runEngine(engines.possible, sides, normal.length)
    return new Map(
      normal.map(([name, condition]) => {
        const found = pair(sure.get(name), open.get(name), name)
        const outcomes = pairLeaves(found.sure, found.open)
        const leaves = leavesOf(condition).map((leaf, i) => ({
          leaf,
          outcome: outcomes[i] ?? 'error',
        }))
        return [name, { outcome: toOutcome(found.sure.result, found.open.result), leaves }]
      }),
    )
  }
  return (facts) => {
    const next = last.then(() => judge(facts))
    last = next.catch(() => undefined)
    return next
  }
}

const toSide = ({ type, low, high }: Fact): Side => ({ low, high, scale: scaleOf(type) })

async function runEngine(
  engine: Engine,
  facts: Record<string, Side>,
  rules: number,
): Promise<ReadonlyMap<string, RuleResult>> {
  const { results, failureResults } = await engine.run(facts)
  const all = [...results, ...failureResults]
  if (all.length !== rules) {
    throw new InvariantError(`The second judge answered ${all.length} of ${rules} conditions.`)
  }
  return new Map(all.map((result) => [result.name, result]))
}

function pair(sure: RuleResult | undefined, open: RuleResult | undefined, name: string) {
  if (sure === undefined || open === undefined) {
    throw new InvariantError(`The second judge left out ${name}.`)
  }
  return { sure, open }
}

const toOutcome = (isCertain: unknown, isPossible: unknown): Outcome =>
  isCertain === true ? 'hit' : isPossible === true ? 'unknown' : 'clear'

function pairLeaves(sure: RuleResult, open: RuleResult): Outcome[] {
  const possibly = resultsOf(open.conditions)
  return resultsOf(sure.conditions).map((result, i) => toOutcome(result, possibly[i]))
}

/** The results of the leaves of an evaluated tree, in the order in which it was written. */
function resultsOf(tree: unknown): unknown[] {
  const node = tree as { all?: unknown[]; any?: unknown[]; result?: unknown }
  const inner = node.all ?? node.any
  return inner === undefined ? [node.result] : inner.flatMap(resultsOf)
}
