import { defineExtreme } from './extreme.ts'

export const greatest = defineExtreme('largest', 1)
