import { string } from '../values/type.ts'
import { defineIdReading, readPerson } from './id-reading.ts'

export const idSex = defineIdReading(
  "男 or 女 by a person's number of 18 digits; unknown where it is none",
  string,
  (number) => readPerson(number)?.sex ?? null,
)
