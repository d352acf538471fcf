import { defineComparison } from './comparison.ts'

export const lessThan = defineComparison('<', (order) => order < 0, true)
