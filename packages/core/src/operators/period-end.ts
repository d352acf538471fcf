import { addMonths, isOpen, lastDay, partsOf } from '../values/date.ts'
import { date } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** Makes a date that stands for the period around another. */
const definePeriodEnd = (meaning: string, compute: (days: number) => number): Operator => ({
  meaning,
  source: 'SEMANTICS 10.2',
  takes: 'one date',
  resolve: ([a, ...more]) => (more.length === 0 && a?.kind === 'date' ? date : undefined),
  unknown: 'strict',
  moves: ['up'],
  evaluate: ([a]) => (isOpen(a as number) ? lastDay : compute(a as number)),
})

const toMonthStart = (days: number): number => days - partsOf(days).day + 1

export const monthStart = definePeriodEnd(
  'the first day of the month of the date, of an open end the end',
  toMonthStart,
)

export const monthEnd = definePeriodEnd(
  'the last day of the month of the date, of an open end the end',
  (days) => addMonths(toMonthStart(days), 1) - 1,
)

export const quarterStart = definePeriodEnd(
  'the first day of the quarter of the date, of an open end the end',
  (days) => addMonths(toMonthStart(days), -((partsOf(days).month - 1) % 3)),
)
