import { string } from '../values/type.ts'
import { defineIdReading, readPerson } from './id-reading.ts'

export const idSex = defineIdReading(
  {
    zh: '按 18 位公民身份号码为男或女；不是这种号码时为未知',
    en: "男 or 女 by a person's number of 18 digits; unknown where it is none",
  },
  string,
  (number) => readPerson(number)?.sex ?? null,
)
