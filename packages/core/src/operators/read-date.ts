import { date } from '../values/type.ts'
import { readWrittenDate } from '../values/written-numbers.ts'
import { defineReading } from './read-written.ts'

export const readDate = defineReading(
  {
    meaning: {
      zh: '文本所写的日期，数字或中文数字均可；无法识别时为未知',
      en: 'the date that a text is, in digits or Chinese numerals; unknown where it cannot be read',
    },
    source: 'SEMANTICS 11.1, 11.2',
    takes: 'one text',
  },
  1,
  date,
  readWrittenDate,
)
