import { expect, it } from 'vitest'
import { concatDatasets } from './concat-datasets.ts'
import { countOnce } from './count-once.ts'
import type { Dataset, Reject } from './dataset.ts'
import { type DatasetDefinition, datasetDefinitionSchema } from './definition.ts'
import { createDataset, type RowObject } from './from-rows.ts'

const suit: DatasetDefinition = datasetDefinitionSchema.parse({
  id: 'suit',
  title: { zh: '诉讼' },
  privacy: 1,
  key: ['case_no'],
  columns: {
    case_no: { title: { zh: '案号' }, kind: 'case_no' },
    plaintiff: { title: { zh: '原告' }, kind: 'party_name' },
    amount: { title: { zh: '标的额' }, kind: 'money' },
    filed: { title: { zh: '立案时间' }, kind: 'date' },
  },
})

const rejects: Reject[] = []
const onReject = (reject: Reject) => rejects.push(reject)

const open = (
  files: Readonly<Record<string, readonly RowObject[]>>,
  definition: DatasetDefinition = suit,
): Dataset => {
  rejects.length = 0
  const parts = Object.entries(files).map(([name, rows]) =>
    createDataset(definition, rows, { name }),
  )
  return countOnce(concatDatasets(parts), { onReject })
}

async function placesOf(dataset: Dataset): Promise<string[]> {
  const places: string[] = []
  for await (const batch of dataset.batches()) {
    places.push(...batch.map(({ source, record }) => `${dataset.sources[source]?.name} ${record}`))
  }
  return places
}

const row = { case_no: '（2024）示01民初1号', plaintiff: '甲', amount: '5' }

// SEMANTICS 2.4
it('counts a record once that two files hold, in whatever spelling, and lists where it stood first', async () => {
  const dataset = open({
    'a.csv': [row, { ...row, case_no: '（2024）示01民初2号' }],
    'b.csv': [{ ...row, case_no: '(2024)示01民初001号', amount: '5.00' }, row],
  })
  for (let i = 0; i < 2; i += 1) {
    expect(await placesOf(dataset)).toEqual(['a.csv 1', 'a.csv 2'])
    expect(dataset.sources[1]?.counts).toMatchObject({ read: 2, loaded: 0, repeated: 2 })
    expect(dataset.sources[1]?.alike).toEqual([{ source: 'a.csv', records: 2 }])
  }
  expect(rejects.map(({ source, record, reason }) => [source, record, reason.zh])).toEqual([
    ['b.csv', 1, '与“a.csv”第 1 条记录完全相同，只计一次'],
    ['b.csv', 2, '与“a.csv”第 1 条记录完全相同，只计一次'],
  ])
})

it('counts a record once that a file holds twice', async () => {
  expect(await placesOf(open({ 'a.csv': [row, row] }))).toEqual(['a.csv 1'])
  expect(rejects[0]?.reason.zh).toBe('与第 1 条记录完全相同，只计一次')
})

it.each([
  ['an unknown key', { ...row, case_no: null }, suit],
  ['no key', row, { ...suit, key: undefined }],
])(
  'keeps records alike with %s, and counts them within and across files',
  async (_, each, definition) => {
    const dataset = open({ 'a.csv': [each, each], 'b.csv': [each] }, definition)
    expect(await placesOf(dataset)).toEqual(['a.csv 1', 'a.csv 2', 'b.csv 1'])
    expect(dataset.sources.map(({ counts, alike }) => [counts.duplicates, alike])).toEqual([
      [1, [{ source: 'a.csv', records: 1 }]],
      [1, [{ source: 'a.csv', records: 1 }]],
    ])
    expect(rejects).toEqual([])
  },
)

it('keeps different records of one key, and counts them', async () => {
  const dataset = open({ 'a.csv': [row, { ...row, amount: '6' }, row] })
  expect(await placesOf(dataset)).toEqual(['a.csv 1', 'a.csv 2'])
  expect(dataset.sources[0]?.counts).toMatchObject({ sameKey: 1, repeated: 1, loaded: 2 })
})

it('tells records apart by cells that could not be read', async () => {
  const dataset = open({ 'a.csv': ['约5', '约6', '约5'].map((amount) => ({ ...row, amount })) })
  expect(await placesOf(dataset)).toEqual(['a.csv 1', 'a.csv 2'])
})

it('tells records apart by a time of day behind a date, midnight apart', async () => {
  const days = ['2024-03-05', '2024/3/5 0:00:00', '2024-03-05 10:00', '2024-03-05 15:30']
  const dataset = open({ 'a.csv': days.map((filed) => ({ ...row, filed })) })
  expect(await placesOf(dataset)).toEqual(['a.csv 1', 'a.csv 3', 'a.csv 4'])
})

it('takes an empty cell for none of what a cell may say', async () => {
  const rows = [{ ...row, plaintiff: null }, { ...row, plaintiff: '甲乙' }, row]
  expect(await placesOf(open({ 'a.csv': rows }))).toHaveLength(3)
})
