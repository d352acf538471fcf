import { partsOf } from '../values/date.ts'
import { dayAt, daySeconds, secondAt } from '../values/timestamp.ts'
import { integer } from '../values/type.ts'
import type { Operator } from './operator.ts'

const placeOf = (days: number): number => {
  const { year, month, day } = partsOf(days)
  return (year * 12 + month - 1) * 31 + day
}

/** The compiler uses it to let windows move by months; authors cannot write it. */
export const monthPlace: Operator = {
  meaning: {
    zh: '随日期增大的数，每月增加 31：公元 0 年以来的月数乘以 31，加上当月的日；时间则以秒计，如同每月都有 31 日',
    en: 'a number that rises with a date, and by 31 for each month: 31 × the months since the year 0, plus the day of the month; of a timestamp in seconds, as if each month had 31 days',
  },
  source: 'SEMANTICS 4.10',
  takes: 'one date or timestamp',
  resolve: ([a, ...more]) =>
    more.length === 0 && (a?.kind === 'date' || a?.kind === 'timestamp') ? integer : undefined,
  unknown: 'strict',
  evaluate: ([a], [type]) => {
    const at = a as number
    return type?.kind === 'timestamp'
      ? BigInt(placeOf(dayAt(at)) * daySeconds + secondAt(at))
      : BigInt(placeOf(at))
  },
}
