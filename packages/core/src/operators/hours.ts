import { defineTimeBetween } from './time-between.ts'

export const hours = defineTimeBetween({ zh: '几个整小时', en: 'whole hours' }, 3600)
