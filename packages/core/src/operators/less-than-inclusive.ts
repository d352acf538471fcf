import { defineComparison } from './comparison.ts'

export const lessThanInclusive = defineComparison('<=', (order) => order <= 0, true)
