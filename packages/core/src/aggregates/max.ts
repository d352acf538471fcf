import { defineExtreme } from './extreme.ts'

export const max = defineExtreme('max', { zh: '最大', en: 'largest' })
