import { partsOf } from '../values/date.ts'
import { integer } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** The compiler uses it to let windows move by months; authors cannot write it. */
export const monthPlace: Operator = {
  meaning:
    'a number for a date that rises with it and by 31 for each month: 31 × the months since the year 0, plus the day of the month',
  source: 'SEMANTICS 4.10',
  takes: 'one date',
  resolve: ([a, ...more]) => (more.length === 0 && a?.kind === 'date' ? integer : undefined),
  unknown: 'strict',
  evaluate: ([a]) => {
    const { year, month, day } = partsOf(a as number)
    return BigInt((year * 12 + month - 1) * 31 + day)
  },
}
