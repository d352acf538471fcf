import { defineTimeBetween } from './time-between.ts'

export const minutes = defineTimeBetween({ zh: '几个整分钟', en: 'whole minutes' }, 60)
