import { defineExtreme } from './extreme.ts'

export const max = defineExtreme('max', 'largest')
