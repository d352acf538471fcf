import { defineSpanMove } from './span-move.ts'

export const subtractSpan = defineSpanMove(-1, { zh: '减去', en: 'minus' })
