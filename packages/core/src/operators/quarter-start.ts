import { addMonths, partsOf } from '../values/date.ts'
import { definePeriodEnd, toMonthStart } from './period-end.ts'

export const quarterStart = definePeriodEnd(
  'the first day of the quarter of the date, of an open end the end',
  (days) => addMonths(toMonthStart(days), -((partsOf(days).month - 1) % 3)),
)
