import { defineExtreme } from './extreme.ts'

export const least = defineExtreme('smallest', -1)
