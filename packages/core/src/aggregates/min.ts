import { defineExtreme } from './extreme.ts'

export const min = defineExtreme('min', 'smallest')
