import { partsOf } from '../values/date.ts'
import { integer } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** Makes a number that is read off one date. */
const defineDatePart = (
  meaning: string,
  compute: (days: number) => number,
  moves?: Operator['moves'],
): Operator => ({
  meaning,
  source: 'SEMANTICS 10.1',
  takes: 'one date',
  resolve: ([a, ...more]) => (more.length === 0 && a?.kind === 'date' ? integer : undefined),
  unknown: 'strict',
  ...(moves === undefined ? {} : { moves }),
  evaluate: ([a]) => BigInt(compute(a as number)),
})

export const year = defineDatePart(
  'the year of the date, in four digits',
  (days) => partsOf(days).year,
  ['up'],
)
export const month = defineDatePart('the month of the date, 1 to 12', (days) => partsOf(days).month)
export const day = defineDatePart('the day of the month, 1 to 31', (days) => partsOf(days).day)

/** 1970-01-01 was a Thursday. */
const weekdayOfEpoch = 3

export const weekday = defineDatePart(
  'the day of the week: Monday is 1, Sunday is 7',
  (days) => ((((days + weekdayOfEpoch) % 7) + 7) % 7) + 1,
)
