import type { AggregateContext, Term } from '../aggregates/aggregate.ts'
import { anyOf } from '../aggregates/any.ts'
import type { AggregateName } from '../aggregates/names.ts'
import type { CheckedMatch } from '../check/checked-model.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import type { Typed } from '../model/typed.ts'
import { boolean, integer } from '../values/type.ts'
import { allOf, call, column, literal, truth } from './build.ts'
import { names } from './columns.ts'
import { countFound } from './count-matches.ts'
import { coveredBy } from './covered.ts'
import type { Expr } from './expr.ts'
import { askLostPlaces } from './lost-places.ts'
import { expandAggregate, lowerTyped } from './lower-typed.ts'
import type { Marked } from './marked.ts'
import { type Answer, type Asking, bringBack, type Pairs, preparePairs } from './pair-rows.ts'
import type { StepState } from './step-state.ts'

/** Prepares a column of `has` or `tally`: what the matching rows of another table say of each row. */
export function askMatch(state: StepState, match: CheckedMatch, used: ReadonlySet<string>): Asking {
  const { name, on } = match
  const other = state.find(match.of)
  const pairUp = preparePairs(state, { alias: name, name, other, on, used })
  const findLost = askLostPlaces(state, match, other, used)
  return (left) => {
    const pairs = pairUp(left)
    const found = findMatch(state, match, pairs)
    const lost = findLost(left)
    const covered = coveredBy(state, match.of, on, match.during, pairs.keysKnown, name)
    const holds = allOf([covered, ...lost.map((each) => call('not', each))])
    const grows = match.value !== undefined && growsOnly(match.value, pairs)
    return () => defineMatch(state, match, { ...found, grows }, holds)
  }
}

/** What the matching rows say, under a name on the way. */
function findMatch(
  state: StepState,
  { name, value }: CheckedMatch,
  pairs: Pairs,
): Omit<FoundMatch, 'grows'> {
  const raw = `${name}.$raw`
  const met = `${name}.$met`
  const { table, marked } = bringBack(state, pairs, name, (context) => [
    [met, { value: context.count(call('not', call('isFalse', pairs.match))) }],
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
  state.builder.columns.delete(met)
  countFound(state, name, table.name, column(met, integer, false))
  if (found === undefined) throw new InvariantError(`The pairs of ${name} say nothing.`)
  return { term: found, marked }
}

interface FoundMatch {
  readonly term: Term
  readonly marked: Marked | undefined
  /** Whether more rows can only make the value larger. */
  readonly grows: boolean
}

function defineMatch(
  state: StepState,
  { name, value }: CheckedMatch,
  { term, marked, grows }: FoundMatch,
  covered: Expr | undefined,
): Answer {
  if (covered === undefined) {
    state.builder.define(name, term)
    return { marked }
  }
  const held = state.builder.derive(`${name}.${names.held}`, covered)
  const aggregate = value === undefined ? 'any' : aggregateOf(value)
  state.builder.define(name, limit(term, held, aggregate, grows))
  return { marked }
}

/** The same context over the matching pairs only. */
const matching = (context: AggregateContext, match: Expr): AggregateContext => ({
  ...context,
  rows: (filter, known) => context.rows(allOf([match, filter]), known),
  sureRows: (filter, known) => context.sureRows(allOf([match, filter]), known),
  rowsOfEach: (filter, known) => context.rowsOfEach(allOf([match, filter]), known),
})

const aggregateOf = (value: Typed): AggregateName | undefined =>
  value.kind === 'aggregate' ? value.aggregate : undefined

/** What more rows can only make larger, whatever they hold. */
const growing: ReadonlySet<AggregateName> = new Set(['count', 'longest_run', 'max'])

function growsOnly(value: Typed, { builder }: Pairs): boolean {
  if (value.kind !== 'aggregate') return false
  if (growing.has(value.aggregate)) return true
  const [summed] = value.args
  const isColumn = value.aggregate === 'sum' && summed?.kind === 'column'
  return isColumn && builder.columns.get(summed.name)?.neverNegative === true
}

/**
 * Opens what rows outside of the coverage could change; what was found stays found. A value that is
 * computed from aggregates could be changed in any way.
 */
function limit(
  term: Term,
  covered: Expr,
  aggregate: AggregateName | undefined,
  grows: boolean,
): Term {
  const { value } = term
  if (value.type.kind === 'boolean') {
    const otherwise = call('case', covered, value, literal(null, boolean))
    if (aggregate === 'any') return { value: call('case', value, truth(true), otherwise) }
    if (aggregate !== 'every') return { value: otherwise }
    return { value: call('case', call('not', value), truth(false), otherwise) }
  }
  const { low, high } = term.range ?? { low: value, high: value }
  const open = (end: Expr) => call('case', covered, end, literal(null, end.type))
  const shrinksOnly = aggregate === 'min'
  const { until } = term
  return {
    value,
    range: { low: grows ? low : open(low), high: shrinksOnly ? high : open(high) },
    // The last of more events has not happened either.
    ...(until && { until: grows ? until : open(until) }),
  }
}
