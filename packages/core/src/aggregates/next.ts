import { defineNeighbour } from './neighbour.ts'

export const next = defineNeighbour('next', 'behind it')
