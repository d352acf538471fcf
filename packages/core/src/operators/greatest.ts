import { defineExtreme } from './extreme.ts'

export const greatest = defineExtreme({ zh: '最大', en: 'largest' }, 1)
