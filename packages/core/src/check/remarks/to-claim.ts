import type { Condition } from '../../model/condition.ts'
import type { ConditionOperator } from '../../model/condition-tree.ts'
import type { Typed, TypedLiteral } from '../../model/typed.ts'
import { boolean } from '../../values/type.ts'
import { isComparison } from '../expression/apply.ts'
import { type Claim, negated, type Side, testOf } from './claim.ts'
import { type KnownColumns, knownLiteral, knownOf } from './known-values.ts'

/** What an expression claims, by what is sure of the columns that it reads. */
export function claimOf(typed: Typed, columns: KnownColumns): Claim {
  if (typed.type.kind !== 'boolean') return { kind: 'open' }
  if (typed.kind === 'column') return isTrue(sideOf(typed, columns))
  if (typed.kind === 'literal') return isTrue(sideOf(typed, columns))
  if (typed.kind !== 'call') return { kind: 'open' }
  const { operator, args } = typed
  const [first, ...more] = args
  if (first === undefined) return { kind: 'open' }
  if (operator === 'not') return negated(claimOf(first, columns))
  if (operator === 'and' || operator === 'or') {
    const of = args.map((arg) => claimOf(arg, columns))
    return { kind: operator === 'and' ? 'all' : 'any', of }
  }
  if (!(isComparison(operator) || operator === 'in')) return { kind: 'open' }
  // Two values that are written out may be a switch that an office turns.
  const isFixed = args.every((arg) => arg.kind === 'literal')
  if (isFixed && args.some((arg) => arg.kind === 'literal' && arg.param !== undefined)) {
    return { kind: 'open' }
  }
  const right = more.map((arg) => sideOf(arg, columns))
  return testOf(sideOf(first, columns), operator as ConditionOperator, right)
}

/** What a condition on facts claims. */
export function claimOfCondition(condition: Condition, facts: KnownColumns): Claim {
  switch (condition.kind) {
    case 'not':
      return negated(claimOfCondition(condition.of, facts))
    case 'all':
    case 'any':
      return { kind: condition.kind, of: condition.of.map((of) => claimOfCondition(of, facts)) }
    case 'leaf': {
      const { fact, operator, value } = condition
      const sideOfFact = (name: string): Side => ({ key: name, known: facts.get(name) ?? {} })
      if (value.kind === 'fact') {
        return testOf(sideOfFact(fact), operator, [sideOfFact(value.fact)])
      }
      const { type, texts } = value
      const literals = texts.map((text) => ({
        known: knownLiteral({ kind: 'literal', type, text }),
      }))
      return testOf(sideOfFact(fact), operator, literals)
    }
  }
}

const isTrue = (side: Side): Claim => testOf(side, 'equal', [truth])

const truth: Side = { known: knownLiteral({ kind: 'literal', type: boolean, text: 'true' }) }

function sideOf(typed: Typed, columns: KnownColumns): Side {
  if (typed.kind === 'literal') return { known: knownLiteral(typed satisfies TypedLiteral) }
  // Numbers of other places are the same numbers.
  if (typed.kind === 'call' && typed.operator === 'rescale' && typed.args[0] !== undefined) {
    return sideOf(typed.args[0], columns)
  }
  return { key: JSON.stringify(typed), known: knownOf(typed, columns) }
}
