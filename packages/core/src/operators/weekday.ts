import { defineDatePart } from './date-part.ts'

/** 1970-01-01 was a Thursday. */
const weekdayOfEpoch = 3

export const weekday = defineDatePart(
  { zh: '星期几：星期一为 1，星期日为 7', en: 'the day of the week: Monday is 1, Sunday is 7' },
  (days) => ((((days + weekdayOfEpoch) % 7) + 7) % 7) + 1,
)
