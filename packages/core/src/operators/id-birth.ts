import { date } from '../values/type.ts'
import { defineIdReading, readPerson } from './id-reading.ts'

export const idBirth = defineIdReading(
  {
    zh: '18 位公民身份号码中的出生日期；不是日期时为未知',
    en: "the day of birth in a person's number of 18 digits; unknown where it names no day",
  },
  date,
  (number) => readPerson(number)?.birth ?? null,
)
