import { addMonths, partsOf } from '../values/date.ts'
import { definePeriodEnd, toMonthStart } from './period-end.ts'

export const quarterStart = definePeriodEnd(
  {
    zh: '日期所在季度的第一日；尚未结束的仍为尚未结束',
    en: 'the first day of the quarter of the date, of an open end the end',
  },
  (days) => addMonths(toMonthStart(days), -((partsOf(days).month - 1) % 3)),
)
