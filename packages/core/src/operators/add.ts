import { defineSum } from './arithmetic.ts'

export const add = defineSum('+', (a, b) => a + b)
