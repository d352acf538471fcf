import { defineEdge } from './edge.ts'

export const last = defineEdge('last')
