import { defineComparison } from './comparison.ts'

export const equal = defineComparison('=', (order) => order === 0, false)
