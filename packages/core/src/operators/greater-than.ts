import { defineComparison } from './comparison.ts'

export const greaterThan = defineComparison('>', (order) => order > 0, true)
