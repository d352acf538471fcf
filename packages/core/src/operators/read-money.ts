import { decimal } from '../values/type.ts'
import { readWrittenMoney } from '../values/written-numbers.ts'
import { defineReading } from './read-written.ts'

/** 1/100 of the unit, as money is kept. */
const moneyPlaces = 2

export const readMoney = defineReading(
  {
    meaning:
      'the amount that a text is, in digits or Chinese numerals, with its unit; unknown where it cannot be read exactly',
    source: 'SEMANTICS 11.1, 11.3',
    takes: 'one text',
  },
  1,
  decimal(moneyPlaces),
  readWrittenMoney,
)
