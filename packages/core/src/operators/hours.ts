import { defineTimeBetween } from './time-between.ts'

export const hours = defineTimeBetween('whole hours', 3600)
