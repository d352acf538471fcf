import { string } from '../values/type.ts'
import { defineIdReading, readPerson } from './id-reading.ts'

export const idRegion = defineIdReading(
  "the first six digits of a person's number of 18 digits: the region; unknown where it is none, and for foreigners",
  string,
  (number) => {
    const region = readPerson(number)?.region
    return region === undefined || region.startsWith('9') ? null : region
  },
)
