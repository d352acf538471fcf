import { defineComparison } from './comparison.ts'

export const notEqual = defineComparison('<>', (order) => order !== 0, false)
