import { addMonths } from '../values/date.ts'
import { definePeriodEnd, toMonthStart } from './period-end.ts'

export const monthEnd = definePeriodEnd(
  {
    zh: '日期所在月的最后一日；尚未结束的仍为尚未结束',
    en: 'the last day of the month of the date, of an open end the end',
  },
  (days) => addMonths(toMonthStart(days), 1) - 1,
)
