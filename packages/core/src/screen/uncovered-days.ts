import type { CheckedPeriod } from '../check/checked-model.ts'
import type { WantedDays } from '../clue/clue.ts'
import type { Coverage } from '../dataset/coverage.ts'
import type { Typed } from '../model/typed.ts'
import { formatDate, isOpen, parseDate } from '../values/date.ts'
import { dayAt } from '../values/timestamp.ts'
import type { Value } from '../values/type.ts'
import type { Given } from './evaluate-typed.ts'
import { mergeDays } from './merge-days.ts'
import { evaluatePart } from './open-columns.ts'

/**
 * The days of a period of a row that lie outside of what a dataset covers; undefined where none does
 * that is known. An end that is null is none.
 */
export function uncoveredDays(
  { first, last }: CheckedPeriod,
  { from, to }: Pick<Coverage, 'from' | 'to'>,
  given: Given,
): WantedDays | undefined {
  const [begin, end] = [first && dayOf(first, 'low', given), dayOf(last, 'high', given)]
  const [start, stop] = [from, to].map((day) => (day === null ? undefined : parseDate(day)))
  const isBefore = start !== undefined && (first === undefined || (begin ?? start) < start)
  const isAfter = stop !== undefined && (end ?? stop) > stop
  const outside: WantedDays[] = []
  if (isBefore) {
    const latest = Math.min(end ?? Number.POSITIVE_INFINITY, start - 1)
    outside.push({ from: toText(begin), to: toText(latest) })
  }
  if (isAfter) {
    const earliest = Math.max(begin ?? Number.NEGATIVE_INFINITY, stop + 1)
    outside.push({ from: toText(earliest), to: toText(end) })
  }
  return outside.length === 0 ? undefined : mergeDays(outside)
}

const toText = (day: number | undefined): string | null =>
  day === undefined || isOpen(day) ? null : formatDate(day)

/** The earliest, or latest, day that an end of a period may be; undefined where nobody knows. */
function dayOf(typed: Typed, at: 'low' | 'high', given: Given): number | undefined {
  const found: Value = evaluatePart(typed, given)[at]
  if (typeof found !== 'number') return undefined
  return typed.type.kind === 'timestamp' ? dayAt(found) : found
}
