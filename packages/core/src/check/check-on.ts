import type { Typed, TypedLiteral } from '../model/typed.ts'
import { columnsOf } from '../model/typed.ts'
import type { Type } from '../values/type.ts'
import type { CheckedOn } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'
import { parseExpression, type Syntax } from './expression/parse.ts'
import type { Reach } from './reach.ts'

/** Where a condition between rows stands: only a join to one row at most tries several in turn. */
export type MatchingVerb = 'join' | 'join-many' | 'has' | 'tally'

/** Adds the columns of another table to a reach, under its alias; `of` is its own name. */
export const withAlias = (
  reach: Reach,
  alias: string,
  columns: ReadonlyMap<string, Type>,
  of: string | undefined,
): Reach => ({
  columns: new Map([
    ...reach.columns,
    ...[...columns].map(([name, type]) => [`${alias}.${name}`, type] as const),
  ]),
  canonical: reach.canonical,
  renamed: isOther(reach, of) ? new Map([[of, alias]]) : new Map(),
})

/** Whether a table has a name of its own, and nothing else has it here. */
const isOther = (reach: Reach, of: string | undefined): of is string =>
  of !== undefined && ![...reach.columns.keys()].some((name) => name.startsWith(`${of}.`))

/**
 * Types a condition between rows of a step and of another table, and splits off its keys: the
 * equalities, joined by `and`, of one column of the other table with something of the step.
 */
export function checkOn(
  checker: Checker,
  text: string,
  path: Path,
  alias: string,
  reach: Reach,
  literals: ReadonlyMap<string, readonly TypedLiteral[]>,
  verb: MatchingVerb,
): CheckedOn | undefined {
  const typed = checker.condition(text, path, reach.columns, literals, reach)
  if (typed === undefined) return undefined
  const parts = typed.kind === 'call' && typed.operator === 'and' ? typed.args : [typed]
  const keys: { left: Typed; right: string }[] = []
  const others: Typed[] = []
  for (const part of parts) {
    const key = toKey(part, alias)
    if (key === undefined) others.push(part)
    else keys.push(key)
  }
  if (keys.length === 0) {
    const ways = isEither(typed) ? waysOf(text) : []
    const parameters = { alias, ways, verb }
    checker.report(ways.length > 0 ? 'join-either' : 'join-without-key', parameters, path)
    return undefined
  }
  return { keys, condition: conjunction(others) }
}

const isEither = (typed: Typed): boolean => typed.kind === 'call' && typed.operator === 'or'

/** The sides of an `or`, as they were written. */
function waysOf(text: string): string[] {
  const parsed = parseExpression(text)
  if (!parsed.ok) return []
  const ways: string[] = []
  let rest = parsed.syntax
  while (rest.type === 'binary' && rest.op === 'OR') {
    ways.unshift(sourceIn(text, rest.right))
    rest = rest.left
  }
  return [sourceIn(text, rest), ...ways]
}

const sourceIn = (text: string, { _location }: Syntax): string =>
  text.slice(_location?.start ?? 0, _location?.end ?? 0)

/** Joins conditions by `and`; undefined for none. */
export function conjunction(conditions: readonly Typed[]): Typed | undefined {
  const [first, ...rest] = conditions
  if (rest.length === 0) return first
  return { kind: 'call', operator: 'and', args: conditions, type: { kind: 'boolean' } }
}

/** The rows that are found one way, and meet one more condition. */
export const narrow = (on: CheckedOn, condition: Typed | undefined): CheckedOn => ({
  keys: on.keys,
  condition: conjunction([on.condition, condition].filter((each) => each !== undefined)),
})

function toKey(part: Typed, alias: string): { left: Typed; right: string } | undefined {
  if (part.kind !== 'call' || part.operator !== 'equal') return undefined
  const [a, b] = part.args
  if (a === undefined || b === undefined) return undefined
  const isOther = (side: Typed) => columnsOf(side).some((name) => name.startsWith(`${alias}.`))
  const [left, right] = isOther(a) ? [b, a] : [a, b]
  if (isOther(left) || right.kind !== 'column' || !isOther(right)) return undefined
  if (columnsOf(left).length === 0) return undefined
  return { left, right: right.name.slice(alias.length + 1) }
}
