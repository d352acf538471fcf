import { defineTimeBetween } from './time-between.ts'

export const seconds = defineTimeBetween({ zh: '几秒', en: 'seconds' }, 1)
