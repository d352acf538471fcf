import { partsOf } from '../values/date.ts'
import { defineDatePart } from './date-part.ts'

export const year = defineDatePart(
  {
    zh: '日期的年份，四位数',
    en: 'the year of the date, in four digits',
  },
  (days) => partsOf(days).year,
  ['up'],
)
