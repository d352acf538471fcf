import { defineTimePart } from './time-part.ts'

export const minute = defineTimePart(
  'the minute within its hour of a timestamp, 0 to 59',
  (second) => Math.floor(second / 60) % 60,
)
