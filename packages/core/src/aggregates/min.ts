import { defineExtreme } from './extreme.ts'

export const min = defineExtreme('min', { zh: '最小', en: 'smallest' })
