import { partsOf } from '../values/date.ts'
import { defineDatePart } from './date-part.ts'

export const year = defineDatePart(
  'the year of the date, in four digits',
  (days) => partsOf(days).year,
  ['up'],
)
