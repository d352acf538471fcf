import type { ClueEvidenceRow } from '@mingjian/core'
import { expect, it } from 'vitest'
import { clueWords } from './clue-words.ts'
import { type CellState, formatEvidence, type StateOf } from './format-evidence.ts'

const rowOf = (change: Partial<ClueEvidenceRow>): ClueEvidenceRow => ({
  clue: 'c',
  signals: [],
  no: 1,
  table: 'rows',
  behind: { row: 0, by: null },
  dataset: 'data',
  source: 'a.csv',
  row: 1,
  joined: [],
  coverage: [],
  values: {},
  ...change,
})

const show = (rows: readonly ClueEvidenceRow[], width = 80) =>
  formatEvidence(rows, clueWords.en, width)

it('names a row that stood before by its number', () => {
  const [, behind] = show([
    rowOf({ no: 1, values: { who: '甲' }, signals: ['s'] }),
    rowOf({ no: 2, row: 2, values: { who: '乙' }, signals: ['s'] }),
    rowOf({ no: 3, table: 'bank', behind: { row: 1, by: 'back' }, values: { amount: '5.00' } }),
    rowOf({
      no: 4,
      table: 'bank',
      behind: { row: 2, by: 'back' },
      same: 3,
      values: { amount: '5.00' },
    }),
  ])
  expect(behind).toEqual([
    'bank (data) on which back of rows rests: 2 rows',
    'no.  of  source  record  amount',
    '-------------------------------',
    '  3   1  a.csv        1  5.00',
    '  4 (of 2) is row 3',
  ])
})

it('leaves out what a record, or the row that rests on it, has shown already', () => {
  const [, start, group] = show([
    rowOf({ no: 1, values: { who: '甲', total: 2, 'hub.n': 7 } }),
    rowOf({
      no: 2,
      table: 'start',
      behind: { row: 1, by: 'start' },
      values: { who: '甲', day: 'd' },
    }),
    rowOf({
      no: 3,
      table: 'hub',
      behind: { row: 1, by: 'hub' },
      dataset: null,
      source: null,
      row: null,
      values: { n: 7, other: 1 },
    }),
  ])
  expect(start?.[1]).toBe('no.  of  source  record  day')
  expect(group?.[1]).toBe('no.  of  other')
})

it('shows a value again where the same record has another one', () => {
  const [, start] = show([
    rowOf({ no: 1, values: { n: 1 } }),
    rowOf({ no: 2, table: 'start', behind: { row: 1, by: 'start' }, values: { n: 2 } }),
  ])
  expect(start?.at(-1)).toBe('  2   1  a.csv        1  2')
})

it('marks what is in doubt, in itself or as one of those that a value rests on', () => {
  const [rows] = show([
    rowOf({ no: 1, inDoubt: true }),
    rowOf({ no: 2, row: 2, behind: { row: 0, by: null, inDoubt: true } }),
    rowOf({ no: 3, row: 3 }),
  ])
  expect(rows?.slice(-3).map((line) => line.includes(clueWords.en.doubtMark))).toEqual([
    true,
    true,
    false,
  ])
})

it('says once what is covered where rows are missing, with the number of rows that it is of', () => {
  const coverage = [
    { column: 'paid', dataset: 'bank', from: '2024-01-01', to: null, whose: null, holds: false },
  ]
  const [rows] = show([rowOf({ no: 1, coverage }), rowOf({ no: 2, row: 2, coverage })])
  expect(rows?.at(-1)).toBe(
    '  paid (2 rows): bank covers 2024-01-01 to all; no row does not mean none',
  )
})

it('says how many rows lack the key by which nothing was found', () => {
  const covered = { column: 'paid', dataset: 'bank', from: null, to: null, whose: null }
  const [rows] = show([rowOf({ no: 1, coverage: [{ ...covered, holds: true, withoutKey: 3 }] })])
  expect(rows?.at(-1)).toBe(
    "  paid (1 row): bank covers all to all; but for 3 rows without what it is found by, which may be anybody's, no row means none",
  )
})

it('says of a cell without a value whether it is empty, could not be read, or has no column', () => {
  const states: Readonly<Record<string, CellState>> = {
    'a.csv 1 fine': 'empty',
    'a.csv 1 day': 'unreadable',
    'b.csv 7 sex': 'absent',
  }
  const stateOf: StateOf = ({ source, record, column }) => states[`${source} ${record} ${column}`]
  const rows = [
    rowOf({
      values: { fine: null, day: null, 'paid.sex': null, computed: null, who: '甲' },
      joined: [{ alias: 'paid', dataset: 'payment', source: 'b.csv', row: 7 }],
    }),
  ]
  const [lines] = formatEvidence(rows, clueWords.en, 200, stateOf)
  expect(lines?.at(-1)).toMatch(/\(empty\) +\(unreadable\) +\(no such column\) +\? +甲$/)
  expect(show(rows, 200)[0]?.at(-1)).toMatch(/\? +\? +\? +\? +甲$/)
})
