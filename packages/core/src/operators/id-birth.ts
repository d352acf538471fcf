import { date } from '../values/type.ts'
import { defineIdReading, readPerson } from './id-reading.ts'

export const idBirth = defineIdReading(
  "the day of birth in a person's number of 18 digits; unknown where it names no day",
  date,
  (number) => readPerson(number)?.birth ?? null,
)
