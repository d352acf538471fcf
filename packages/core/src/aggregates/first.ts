import { defineEdge } from './edge.ts'

export const first = defineEdge('first')
