import { defineExtreme } from './extreme.ts'

export const least = defineExtreme({ zh: '最小', en: 'smallest' }, -1)
