import { defineTimePart } from './time-part.ts'

export const minute = defineTimePart(
  { zh: '时间的分钟，0 至 59', en: 'the minute within its hour of a timestamp, 0 to 59' },
  (second) => Math.floor(second / 60) % 60,
)
