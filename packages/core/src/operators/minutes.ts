import { defineTimeBetween } from './time-between.ts'

export const minutes = defineTimeBetween('whole minutes', 60)
