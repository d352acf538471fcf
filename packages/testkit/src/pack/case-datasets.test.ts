import { type DatasetDefinition, loadDatasetDefinition } from '@mingjian/core'
import { expect, it } from 'vitest'
import { caseDatasets } from './case-datasets.ts'

const { loaded } = loadDatasetDefinition(
  `id: suit
title: { zh: 立案 }
privacy: 1
columns:
  plaintiff: { title: { zh: 原告 }, kind: party_name, required: true }
  filed: { title: { zh: 立案日期 }, kind: date, required: true, empty: open }
`,
  'suit.yaml',
)

it('a column that no row of a case names is unknown, also one that is required', async () => {
  const catalog: readonly DatasetDefinition[] = loaded === undefined ? [] : [loaded]
  const { suit, other } = caseDatasets(
    { suit: [{ plaintiff: '甲' }], other: [{ no: '1' }] },
    catalog,
  )
  expect(other).toBeUndefined()
  const cells: unknown[] = []
  for await (const batch of suit?.batches() ?? []) cells.push(...batch.map((row) => row.cells))
  expect(cells).toEqual([['甲', null]])
})
