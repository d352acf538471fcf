import { expect, it } from 'vitest'
import { createRowSet } from './row-set.ts'

it('knows a row again and no other', () => {
  const set = createRowSet()
  const rows = Array.from({ length: 100_000 }, (_, i) => [`${i}`, `${i % 7}`])
  expect(rows.filter((row) => set.add(row))).toEqual([])
  expect(rows.filter((row) => !set.add(row))).toEqual([])
})

it('keeps the borders of cells and their order', () => {
  const set = createRowSet()
  const rows = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['', 'abc'], ['c', 'ab'], [], ['']]
  expect(rows.map((row) => set.add(row))).toEqual(rows.map(() => false))
  expect(rows.map((row) => set.add(row))).toEqual(rows.map(() => true))
})
