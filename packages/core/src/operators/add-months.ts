import { partsOf, addMonths as shiftMonths } from '../values/date.ts'
import { defineMove } from './move-date.ts'

const mostMonths = 12n * 10_000n

export const addMonths = defineMove(
  {
    zh: '个月，该月没有的日子改为最后一日',
    en: 'months; a day that the month lacks becomes its last',
  },
  (days, count) => {
    const { year, month } = partsOf(days)
    const place = BigInt(year * 12 + month - 1) + count
    return place >= 0n && place < mostMonths ? shiftMonths(days, Number(count)) : undefined
  },
)
