import { partsOf } from '../values/date.ts'
import { defineDatePart } from './date-part.ts'

export const month = defineDatePart(
  { zh: '日期的月份，1 至 12', en: 'the month of the date, 1 to 12' },
  (days) => partsOf(days).month,
)
