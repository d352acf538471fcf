import { loadDatasetDefinition, parseDate } from '@mingjian/core'
import { expect, it } from 'vitest'
import { watchLateDays } from './late-days.ts'

const { loaded: definition } = loadDatasetDefinition(
  `id: judgment
title: { zh: 判决 }
privacy: 2
date: judged
columns:
  judged: { title: { zh: 判决日期 }, kind: date }
  effective: { title: { zh: 生效日期 }, kind: date }
  born: { title: { zh: 出生日期 }, kind: birth_date }
  term_end: { title: { zh: 刑期终止日期 }, kind: date }
  let_out: { title: { zh: 释放日期 }, kind: date, empty: open }`,
  'judgment.yaml',
)
const columns = ['judged', 'effective', 'born', 'term_end', 'let_out']

it('counts days more than a year ahead, by source, where none is due there', () => {
  if (definition === undefined) throw new Error('No definition.')
  const days = watchLateDays({ definition, columns }, '2026-01-31')
  const row = (source: number, record: number, day: string) => ({
    source,
    record,
    cells: columns.map(() => parseDate(day) ?? null),
  })
  for (let time = 0; time < 2; time += 1) {
    days.start()
    days.watch([row(0, 2, '2099-06-01'), row(0, 3, '2027-01-31'), row(0, 4, '9999-12-31')])
    days.watch([row(0, 5, '2027-02-01'), row(1, 2, '2025-01-01')])
  }
  expect(days.late(0)).toEqual([
    { column: 'effective', records: 2 },
    { column: 'born', records: 2 },
  ])
  expect(days.late(1)).toEqual([])
})

it('asks the same of a backend that loads the rows itself', () => {
  if (definition === undefined) throw new Error('No definition.')
  const { watcher, late } = watchLateDays({ definition, columns }, '2026-01-31')
  const day = parseDate('2027-01-31')
  expect(watcher.questions).toEqual([
    { ask: 'after', column: 'effective', day },
    { ask: 'after', column: 'born', day },
  ])
  watcher.heed([[1], [0]])
  expect(late(0)).toEqual([{ column: 'effective', records: 1 }])
})
