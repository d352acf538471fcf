import type { InEach } from '../diagnostics/in-each.ts'
import { isOpen, lastDay, partsOf } from '../values/date.ts'
import { date } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** Makes a date that stands for the period around another. */
export const definePeriodEnd = (meaning: InEach, compute: (days: number) => number): Operator => ({
  meaning,
  source: 'SEMANTICS 10.2',
  takes: 'one date',
  resolve: ([a, ...more]) => (more.length === 0 && a?.kind === 'date' ? date : undefined),
  unknown: 'strict',
  moves: ['up'],
  evaluate: ([a]) => (isOpen(a as number) ? lastDay : compute(a as number)),
})

/** The first day of the month of a day. */
export const toMonthStart = (days: number): number => days - partsOf(days).day + 1
