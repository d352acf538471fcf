import type { AggregateContext, Term } from '../aggregates/aggregate.ts'
import { anyOf } from '../aggregates/any.ts'
import type { AggregateName } from '../aggregates/names.ts'
import type { CheckedMatch } from '../check/checked-model.ts'
import type { Typed } from '../model/typed.ts'
import { boolean } from '../values/type.ts'
import { allOf, call, literal, truth } from './build.ts'
import { names } from './columns.ts'
import { coveredBy } from './covered.ts'
import type { Expr } from './expr.ts'
import { addMark } from './identity.ts'
import { expandAggregate, lowerTyped } from './lower-typed.ts'
import { bringBack, pairRows } from './pair-rows.ts'
import type { StepState } from './step-state.ts'

/** Adds a column of `has` or `tally`: what the matching rows of another table say of each row. */
export function addMatch(state: StepState, match: CheckedMatch, used: ReadonlySet<string>): void {
  const { name, on, during, value } = match
  const other = state.find(match.of)
  const pairs = pairRows(state, { alias: name, name, other, on, used })
  const raw = `${name}.$raw`
  const { marked } = bringBack(state, pairs, name, (context) => [
    [
      raw,
      value === undefined
        ? { value: anyOf(context, pairs.match, undefined) }
        : lowerTyped(value, {
            columns: pairs.builder.columns,
            aggregate: (typed) =>
              expandAggregate(typed, matching(context, pairs.match), {
                columns: pairs.builder.columns,
              }),
          }),
    ],
  ])
  const found = state.builder.columns.get(raw)
  state.builder.columns.delete(raw)
  if (marked !== undefined) addMark(state, marked)
  if (found === undefined) return
  const covered = coveredBy(state, other, on, during, pairs.keysKnown, name)
  if (covered === undefined) {
    state.builder.define(name, found)
    return
  }
  const held = state.builder.derive(`${name}.${names.held}`, covered)
  const aggregate = value === undefined ? 'any' : aggregateOf(value)
  state.builder.define(name, limit(found, held, aggregate))
}

/** The same context over the matching pairs only. */
const matching = (context: AggregateContext, match: Expr): AggregateContext => ({
  ...context,
  rows: (filter, known) => context.rows(allOf([match, filter]), known),
})

const aggregateOf = (value: Typed): AggregateName | undefined =>
  value.kind === 'aggregate' ? value.aggregate : undefined

/**
 * Opens what rows outside of the coverage could change; what was found stays found. A value that is
 * computed from aggregates could be changed in any way.
 */
function limit(term: Term, covered: Expr, aggregate: AggregateName | undefined): Term {
  const { value } = term
  if (value.type.kind === 'boolean') {
    const otherwise = call('case', covered, value, literal(null, boolean))
    if (aggregate === 'any') return { value: call('case', value, truth(true), otherwise) }
    if (aggregate !== 'every') return { value: otherwise }
    return { value: call('case', call('not', value), truth(false), otherwise) }
  }
  const { low, high } = term.range ?? { low: value, high: value }
  const open = (end: Expr) => call('case', covered, end, literal(null, end.type))
  const growsOnly = aggregate === 'count' || aggregate === 'max'
  const shrinksOnly = aggregate === 'min'
  const { until } = term
  return {
    value,
    range: { low: growsOnly ? low : open(low), high: shrinksOnly ? high : open(high) },
    // The last of more events has not happened either.
    ...(until && { until: growsOnly ? until : open(until) }),
  }
}
