import { defineSum } from './arithmetic.ts'

export const subtract = defineSum('-', (a, b) => a - b)
