import { addMonths } from '../values/date.ts'
import { definePeriodEnd, toMonthStart } from './period-end.ts'

export const monthEnd = definePeriodEnd(
  'the last day of the month of the date, of an open end the end',
  (days) => addMonths(toMonthStart(days), 1) - 1,
)
