import { defineTimePart } from './time-part.ts'

export const hour = defineTimePart(
  { zh: '时间的小时，0 至 23', en: 'the hour of a timestamp, 0 to 23' },
  (second) => Math.floor(second / 3600),
)
