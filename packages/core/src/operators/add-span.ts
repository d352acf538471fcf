import { defineSpanMove } from './span-move.ts'

export const addSpan = defineSpanMove(1, { zh: '加上', en: 'plus' })
