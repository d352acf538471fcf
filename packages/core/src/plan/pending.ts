import type { Term } from '../aggregates/aggregate.ts'
import type { Coverage } from '../dataset/coverage.ts'
import { pendingFlag } from '../dataset/pending.ts'
import { boolean, date, integer } from '../values/type.ts'
import { call, column, literal, truth, whole } from './build.ts'
import { names } from './columns.ts'
import type { Expr } from './expr.ts'
import { sourceColumn } from './plan.ts'
import { applyRanged, boundsOf } from './ranged.ts'
import type { TableBuilder } from './table-builder.ts'

/**
 * The last day up to which the event of a dataset's column is known not to have happened: where its
 * cell is pending, the last day that its source knows of (SEMANTICS 5.18).
 */
export function untilLastDay(name: string, coverage: Coverage | undefined): Expr {
  const sources = new Map<string, number[]>()
  for (const [source, day] of (coverage?.lastDays ?? []).entries()) {
    if (day !== null) sources.set(day, [...(sources.get(day) ?? []), source])
  }
  const unknown = literal(null, date)
  const isPending = column(pendingFlag(name), boolean)
  const days = [...sources].flatMap(([day, from]) => [
    call('in', column(sourceColumn, integer, false), ...from.map(whole)),
    literal(day, date),
  ])
  const [, only] = days
  if (only === undefined) return unknown
  const isOne = sources.size === 1 && coverage?.lastDays?.includes(null) === false
  return call('case', isPending, isOne ? only : call('case', ...days, unknown), unknown)
}

/** Writes down of the columns of a dataset up to which day they are pending. */
export function derivePending(builder: TableBuilder): void {
  for (const [name, term] of [...builder.columns]) {
    if (term.until === undefined || term.until.kind === 'column') continue
    builder.columns.set(name, { ...term, until: builder.derive(names.until(name), term.until) })
  }
}

/**
 * `happened(event, day)` (SEMANTICS 5.18): true where the event is not after the day, false where it
 * is, or is pending and known not to have happened up to the day; else unknown.
 */
export function lowerHappened([event, day]: readonly Term[]): Expr {
  if (event === undefined || day === undefined) throw new RangeError('happened needs two days')
  const { until } = event
  const isOfDays = day.value.type.kind === 'date'
  const when = isOfDays ? toDay(event) : event
  if (when.range === undefined && day.range === undefined && isOfDays) {
    return call('happened', when.value, day.value, ...(until === undefined ? [] : [until]))
  }
  const by = applyRanged('lessThanInclusive', [when, day], boolean).value
  if (until === undefined) return by
  const isPending = call('greaterThanInclusive', until, boundsOf(toDay(day)).high)
  return call('case', isPending, truth(false), by)
}

/** The day of a term, which may be a timestamp. */
function toDay(term: Term): Term {
  if (term.value.type.kind === 'date') return term
  const { range } = term
  return {
    value: call('dateOf', term.value),
    ...(range && { range: { low: call('dateOf', range.low), high: call('dateOf', range.high) } }),
  }
}
