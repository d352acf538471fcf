import { defineSpanMove } from './span-move.ts'

export const subtractSpan = defineSpanMove(-1, 'minus')
