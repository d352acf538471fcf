import { expect, it } from 'vitest'
import { createCellStates, placeOf } from './cell-states.ts'

const source = (name: string, ...columns: string[]) => ({ name, dataset: 'fine', columns })
const stateOf = createCellStates({
  sources: [source('a.csv', 'who', 'day'), source('b.csv', 'who')],
  missing: [{ dataset: 'fine', columns: ['sex'] }, { dataset: 'payment' }],
  unread: new Set([placeOf({ source: 'a.csv', record: 2, column: 'day' })]),
})

it.each([
  ['a cell that could not be read', 'a.csv', 2, 'day', 'unreadable'],
  ['an empty one', 'a.csv', 3, 'day', 'empty'],
  ['a column that this source lacks', 'b.csv', 2, 'day', 'absent'],
  ['a column that all sources lack', 'a.csv', 2, 'sex', 'absent'],
  ['what a step computed', 'a.csv', 2, 'late', undefined],
] as const)('tells of %s', (_, name, record, column, state) => {
  expect(stateOf({ dataset: 'fine', source: name, record, column })).toBe(state)
})
