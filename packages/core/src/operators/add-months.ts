import { partsOf, addMonths as shiftMonths } from '../values/date.ts'
import { defineMove } from './move-date.ts'

const mostMonths = 12n * 10_000n

export const addMonths = defineMove(
  'months; a day that the month lacks becomes its last',
  (days, count) => {
    const { year, month } = partsOf(days)
    const place = BigInt(year * 12 + month - 1) + count
    return place >= 0n && place < mostMonths ? shiftMonths(days, Number(count)) : undefined
  },
)
