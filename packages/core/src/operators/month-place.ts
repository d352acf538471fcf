import { integer } from '../values/type.ts'
import type { Operator } from './operator.ts'

const msPerDay = 86_400_000

/** The compiler uses it to let windows move by months; authors cannot write it. */
export const monthPlace: Operator = {
  meaning:
    'a number for a date that rises with it and by 31 for each month: 31 × the months since the year 0, plus the day of the month',
  source: 'SEMANTICS 4.10',
  takes: 'one date',
  resolve: ([a, ...more]) => (more.length === 0 && a?.kind === 'date' ? integer : undefined),
  unknown: 'strict',
  evaluate: ([a]) => {
    const at = new Date((a as number) * msPerDay)
    return BigInt((at.getUTCFullYear() * 12 + at.getUTCMonth()) * 31 + at.getUTCDate())
  },
}
