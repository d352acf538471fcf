import { defineNeighbour } from './neighbour.ts'

export const previous = defineNeighbour('previous', 'before it')
