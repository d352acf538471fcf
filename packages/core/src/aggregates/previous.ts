import { defineNeighbour } from './neighbour.ts'

export const previous = defineNeighbour('previous', { zh: '前', en: 'before it' })
