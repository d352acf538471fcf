import { defineComparison } from './comparison.ts'

export const greaterThanInclusive = defineComparison('>=', (order) => order >= 0, true)
