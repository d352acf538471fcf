import { defineNeighbour } from './neighbour.ts'

export const next = defineNeighbour('next', { zh: '后', en: 'behind it' })
