import { decimal } from '../values/type.ts'
import { readWrittenMoney } from '../values/written-numbers.ts'
import { defineReading } from './read-written.ts'

/** 1/100 of the unit, as money is kept. */
const moneyPlaces = 2

export const readMoney = defineReading(
  {
    meaning: {
      zh: '文本所写的金额，数字或中文数字均可，连同其单位；不能准确识别时为未知',
      en: 'the amount that a text is, in digits or Chinese numerals, with its unit; unknown where it cannot be read exactly',
    },
    source: 'SEMANTICS 11.1, 11.3',
    takes: 'one text',
  },
  1,
  decimal(moneyPlaces),
  readWrittenMoney,
)
