import { partsOf } from '../values/date.ts'
import { defineDatePart } from './date-part.ts'

export const day = defineDatePart(
  { zh: '日期是当月的几日，1 至 31', en: 'the day of the month, 1 to 31' },
  (days) => partsOf(days).day,
)
