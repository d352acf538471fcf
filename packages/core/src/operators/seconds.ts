import { defineTimeBetween } from './time-between.ts'

export const seconds = defineTimeBetween('seconds', 1)
