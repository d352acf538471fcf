import type { AggregateContext } from '../aggregates/aggregate.ts'
import { exact } from '../aggregates/exact.ts'
import { filtered } from '../aggregates/filtered.ts'
import { type Compared, comparedBy } from '../check/compared.ts'
import { type Mark, marks } from '../model/identity.ts'
import { boolean } from '../values/type.ts'
import { allOf, call, literal, truth, whole } from './build.ts'
import type { Expr } from './expr.ts'
import { lowerTyped } from './lower-typed.ts'
import type { Marked, StepIdentity, StepsIdentity } from './marked.ts'
import { boundsOf } from './ranged.ts'
import { addDoubt, type StepState } from './step-state.ts'
import type { TableBuilder } from './table-builder.ts'

/** Begins a step whose rows may have a mark already; undefined where the entity has no grade. */
export function startIdentity(
  identity: StepsIdentity | undefined,
  step: string,
  marked: Marked | undefined,
): StepIdentity | undefined {
  if (identity === undefined) return undefined
  const { scope, kinds, limit } = identity
  const prefix = `${scope}.${step}`
  const own = kinds.get(step) ?? new Map()
  return { prefix, kinds: own, limit, marked, valid: new Map(), made: 0 }
}

/** Whether a mark can be worse than a limit. */
export const mayFall = ({ possible }: Marked, limit: Mark): boolean =>
  [...possible].some((mark) => mark > limit)

/** The mark of a comparison of the step's rows; where something compared is unknown nobody was. */
export function markOf(state: StepState, { numbers, byName }: Compared): Marked {
  const terms = numbers.map(({ value }) => lowerTyped(value, state.builder))
  const parts = numbers.map(({ otherwise }, i): Expr => {
    const valid = validity(state, terms[i]?.value as Expr)
    return call('case', call('isTrue', valid), whole(marks.number), whole(otherwise))
  })
  const compared = parts.length > 1 ? call('greatest', ...parts) : (parts[0] ?? whole(byName))
  const known = allOf(terms.flatMap(exact))
  const possible = [
    ...(known === undefined ? [] : [marks.none]),
    ...(numbers.length === 0 ? [byName] : [marks.number]),
    ...numbers.map(({ otherwise }) => otherwise),
  ]
  const value = known === undefined ? compared : call('case', known, compared, whole(marks.none))
  return { term: { value }, possible: new Set(possible) }
}

/** Whether the check digit of a number holds, computed once in a step however often it is compared. */
function validity({ builder, identity }: StepState, number: Expr): Expr {
  const key = JSON.stringify(number)
  const before = identity?.valid.get(key)
  if (before !== undefined) return before
  const name = `$valid.${identity?.prefix}.${identity?.valid.size ?? 0}`
  const valid = builder.derive(name, call('checkDigitValid', number))
  identity?.valid.set(key, valid)
  return valid
}

/** The worse of marks, row by row. */
export function worse(all: readonly Marked[]): Marked | undefined {
  const [first, ...rest] = all
  if (first === undefined || rest.length === 0) return first
  const terms = all.map(({ term }) => term)
  const value = call('greatest', ...terms.map((term) => term.value))
  const possible = new Set(all.flatMap((each) => [...each.possible]))
  if (!terms.some(({ range }) => range !== undefined)) return { term: { value }, possible }
  const high = call('greatest', ...terms.map((term) => boundsOf(term).high))
  return { term: { value, range: { low: value, high } }, possible }
}

/** Writes a mark out as columns of a table. */
export function storeMark(builder: TableBuilder, name: string, { term, possible }: Marked): Marked {
  const value = builder.derive(name, term.value)
  if (term.range === undefined) return { term: { value }, possible }
  const high = builder.derive(`${name}$high`, term.range.high)
  return { term: { value, range: { low: value, high } }, possible }
}

/** Gives the rows of a step one more mark. */
export function addMark(state: StepState, added: Marked): void {
  const { builder, identity } = state
  if (identity === undefined) return
  const marked = worse([...(identity.marked ? [identity.marked] : []), added])
  if (marked === undefined) return
  identity.made += 1
  // No other step makes a column of this name.
  identity.marked = storeMark(builder, `$mark.${identity.prefix}.${identity.made}`, marked)
}

/**
 * Marks rows that are compared by columns, as a window, a pick, a group or a network does. Rows
 * whose mark is worse than what counts are in doubt.
 */
export function compareBy(state: StepState, columns: readonly string[]): void {
  const { identity } = state
  if (identity === undefined) return
  const compared = comparedBy(columns, identity.kinds)
  if (compared === undefined) return
  const marked = markOf(state, compared)
  addMark(state, marked)
  if (!mayFall(marked, identity.limit)) return
  addDoubt(state, call('greaterThan', marked.term.value, whole(identity.limit)))
}

/** What is left of a match: unknown where its mark is worse than what counts. */
export function limitMatch(match: Expr, marked: Marked | undefined, limit: Mark): Expr {
  if (marked === undefined || !mayFall(marked, limit)) return match
  const counts = call('lessThanInclusive', marked.term.value, whole(limit))
  return call('and', match, call('case', counts, truth(true), literal(null, boolean)))
}

/**
 * The mark of rows that are put together: of the sure ones the worst. What it may be is the worst of
 * all that may be there. Rows whose mark is worse than what counts never count as they stand.
 */
export function gatherMarks(
  marked: Marked,
  limit: Mark,
  context: AggregateContext,
  filter?: Expr,
): Marked {
  const none = whole(marks.none)
  const { value, range } = marked.term
  const { sure, doubtful } = context.rows(filter, [])
  const found = call('coalesce', context.compute(filtered('max', value, sure)), none)
  const left = new Set([marks.none, ...[...marked.possible].filter((mark) => mark <= limit)])
  if (doubtful === undefined && range === undefined) {
    return { term: { value: found }, possible: left }
  }
  const { high: worst } = boundsOf(marked.term)
  const counts = call('lessThanInclusive', value, whole(limit))
  const counting = mayFall(marked, limit)
    ? call('case', counts, call('least', worst, whole(limit)), none)
    : worst
  const most = call('coalesce', context.largest(counting, filter), none)
  return {
    term: { value: found, range: { low: found, high: call('greatest', found, most) } },
    possible: left,
  }
}
