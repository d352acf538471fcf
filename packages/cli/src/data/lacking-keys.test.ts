import { loadDatasetDefinition } from '@mingjian/core'
import { expect, it } from 'vitest'
import { watchKeys } from './lacking-keys.ts'

const { loaded: definition } = loadDatasetDefinition(
  `id: fine
title: { zh: 罚金 }
privacy: 2
key: [receipt]
columns:
  receipt: { title: { zh: 票据号 }, kind: text, required: true }
  who: { title: { zh: 证件号码 }, kind: person_id }
  other: { title: { zh: 案号 }, kind: case_no }
  day: { title: { zh: 日期 }, kind: date, required: true }`,
  'fine.yaml',
)

it('names the records that lack what is required of the key, or the number of somebody, by source', () => {
  if (definition === undefined) throw new Error('No definition.')
  const keys = watchKeys({ definition, columns: ['receipt', 'who', 'other', 'day'] })
  const row = (source: number, record: number, ...cells: (string | null)[]) => ({
    source,
    record,
    // Neither a number that is not required nor a day is told.
    cells: [...cells, null, null],
  })
  for (let time = 0; time < 2; time += 1) {
    keys.start()
    keys.watch([row(0, 2, '1', '甲'), row(0, 3, null, '乙'), row(1, 2, '2', null)])
    keys.watch([4, 5, 6, 7, 8, 9].map((record) => row(0, record, '9', null)))
  }
  expect(keys.lacking(0)).toEqual([
    { column: 'receipt', records: 1, first: [3] },
    { column: 'who', records: 6, first: [4, 5, 6, 7, 8] },
  ])
  expect(keys.lacking(1)).toEqual([{ column: 'who', records: 1, first: [2] }])
})
