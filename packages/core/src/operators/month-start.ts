import { definePeriodEnd, toMonthStart } from './period-end.ts'

export const monthStart = definePeriodEnd(
  {
    zh: '日期所在月的第一日；尚未结束的仍为尚未结束',
    en: 'the first day of the month of the date, of an open end the end',
  },
  toMonthStart,
)
