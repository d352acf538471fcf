import { defineTimePart } from './time-part.ts'

export const hour = defineTimePart('the hour of a timestamp, 0 to 23', (second) =>
  Math.floor(second / 3600),
)
