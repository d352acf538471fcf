import { partsOf } from '../values/date.ts'
import { defineDatePart } from './date-part.ts'

export const day = defineDatePart('the day of the month, 1 to 31', (days) => partsOf(days).day)
