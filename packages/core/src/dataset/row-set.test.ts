import { expect, it } from 'vitest'
import { createRowSet } from './row-set.ts'

it('knows a row again and no other', () => {
  const set = createRowSet()
  const rows = Array.from({ length: 100_000 }, (_, i) => [`${i}`, `${i % 7}`])
  const place = (record: number) => ({ source: record % 3, record })
  expect(rows.filter((row, i) => set.add(row, place(i)) !== undefined)).toEqual([])
  const found = rows.map((row) => set.add(row, { source: 9, record: 9 }))
  expect(found).toEqual(rows.map((_, i) => place(i)))
})

it('keeps the borders of cells and their order', () => {
  const set = createRowSet()
  const rows = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['', 'abc'], ['c', 'ab'], [], ['']]
  const add = (row: string[]) => set.add(row, { source: 0, record: 1 }) !== undefined
  expect(rows.map(add)).toEqual(rows.map(() => false))
  expect(rows.map(add)).toEqual(rows.map(() => true))
})
