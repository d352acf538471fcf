import { string } from '../values/type.ts'
import { defineIdReading, readPerson } from './id-reading.ts'

export const idRegion = defineIdReading(
  {
    zh: '18 位公民身份号码的前六位，即地区代码；不是这种号码的、外国人的为未知',
    en: "the first six digits of a person's number of 18 digits: the region; unknown where it is none, and for foreigners",
  },
  string,
  (number) => {
    const region = readPerson(number)?.region
    return region === undefined || region.startsWith('9') ? null : region
  },
)
