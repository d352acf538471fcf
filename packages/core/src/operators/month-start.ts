import { definePeriodEnd, toMonthStart } from './period-end.ts'

export const monthStart = definePeriodEnd(
  'the first day of the month of the date, of an open end the end',
  toMonthStart,
)
