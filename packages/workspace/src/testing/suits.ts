import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createDataset,
  type Dataset,
  type DatasetDefinition,
  type DatasetRow,
  datasetDefinitionSchema,
  type Reject,
  type RowObject,
  type Source,
} from '@mingjian/core'
import type { Heard, LoadOptions } from '../load-batches.ts'

/** A dataset with a column of each type, one that may be pending, and one that an identity number stands in. */
export const definition: DatasetDefinition = datasetDefinitionSchema.parse({
  id: 'suit',
  title: { zh: '立案登记', en: 'Docket' },
  privacy: 2,
  date: 'filed',
  key: ['case_no'],
  columns: {
    case_no: { title: { zh: '案号' }, kind: 'case_no', required: true },
    person: { title: { zh: '当事人' }, kind: 'person_name' },
    person_id: { title: { zh: '证件号码' }, kind: 'person_id' },
    amount: { title: { zh: '标的额' }, kind: 'money' },
    pieces: { title: { zh: '件数' }, kind: 'count' },
    filed: { title: { zh: '立案日期' }, kind: 'date' },
    heard: { title: { zh: '开庭时间' }, kind: 'timestamp' },
    closed: { title: { zh: '结案日期' }, kind: 'date', empty: 'pending' },
    urgent: { title: { zh: '是否加急' }, kind: 'flag' },
  },
})

export const catalog = [definition]
export const key = new Uint8Array(32).fill(7)
export const version = '1.0.0'

export const rows: readonly RowObject[] = [
  {
    case_no: '(2025)沪01民初1号',
    person: '欧阳若水',
    person_id: '11010519491231002X',
    amount: '1200.50',
    pieces: '3',
    filed: '2025-03-01',
    heard: '2025-03-09 09:30:00',
    closed: '',
    urgent: '是',
  },
  {
    case_no: '(2025)沪01民初2号',
    person: '司马长风',
    amount: '没有',
    filed: '2025-03-02 10:11:12',
  },
]

/** A folder for the files of one test. */
export async function withFolder(work: (dir: string) => Promise<void>): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'mingjian-workspace-'))
  try {
    await work(dir)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

/** Rows as a file that was opened, whatever is said of it. */
export function fileOf(given: readonly RowObject[], said: Partial<Source>, heard: Heard): Dataset {
  const dataset = createDataset(definition, given, {
    ...(said.name !== undefined && { name: said.name }),
    columns: Object.keys(definition.columns),
    onReject: (reject) => heard.rejects.push(reject),
  })
  const [source] = dataset.sources as [Source]
  return { ...dataset, sources: [describe(source, said)] }
}

/** Counts grow while rows are read: they are looked up. */
const describe = (source: Source, said: Partial<Source>): Source => ({
  ...source,
  ...said,
  get counts() {
    return source.counts
  },
  get changes() {
    return source.changes ?? []
  },
  get unread() {
    return source.unread ?? []
  },
  get unlisted() {
    return source.unlisted ?? []
  },
})

export const nothingHeard = (): Heard => ({ rejects: [], changes: [] })

export const loading = (heard: Heard, more: Partial<LoadOptions> = {}): LoadOptions => ({
  key,
  version,
  heard,
  ...more,
})

/** All rows of a dataset, and its rejects as they are told. */
export async function readAll(dataset: Dataset): Promise<readonly DatasetRow[]> {
  const all: DatasetRow[] = []
  for await (const batch of dataset.batches()) all.push(...batch)
  return all
}

export type { Reject }
