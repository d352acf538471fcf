import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createDataset,
  type Dataset,
  type DatasetDefinition,
  type DatasetRow,
  datasetDefinitionSchema,
  type RowObject,
  type Source,
} from '@mingjian/core'
import { type LoadedBatch, type LoadOptions, loadBatches } from '../load-batches.ts'
import { type OpenWorkspaceOptions, openWorkspace } from '../open-workspace.ts'
import type { Heard } from '../write-batch.ts'

/** A dataset with a column of each type, one that may be pending among them. */
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

export const catalog: readonly DatasetDefinition[] = [definition]
export const key = new Uint8Array(32).fill(7)

/** Rows of the dataset, as many as are wanted; every tenth has a cell that cannot be read. */
export const suits = (count: number, from = 0): readonly RowObject[] =>
  Array.from({ length: count }, (_, at) => ({
    case_no: `(2025)沪01民初${from + at + 1}号`,
    person: '欧阳若水',
    person_id: '11010519491231002X',
    amount: at % 10 === 3 ? '没有' : `${at}.50`,
    pieces: String(at),
    filed: '2025-03-01',
    heard: '2025-03-09 09:30:00',
    closed: at % 2 === 0 ? '' : '2025-04-01',
    urgent: at % 3 === 0,
  }))

/** What a file is called and what is said of it; its bytes are known by its fingerprint. */
export type Said = Partial<Source> & Pick<Source, 'name'>

/** Rows as a file that was opened. */
export function fileOf(rows: Iterable<RowObject>, said: Said, heard: Heard): Dataset {
  const dataset = createDataset(definition, rows, {
    name: said.name,
    onReject: (reject) => heard.rejects.push(reject),
  })
  const [source] = dataset.sources as [Source]
  // Counts grow while rows are read, so they are looked up.
  const described = {
    ...source,
    ...said,
    get counts() {
      return source.counts
    },
    get changes() {
      return source.changes ?? []
    },
  }
  return { ...dataset, sources: [described] }
}

/** Loads rows as one file. */
export async function loadRows(
  path: string,
  rows: Iterable<RowObject>,
  said: Said,
  more: Partial<LoadOptions> = {},
): Promise<LoadedBatch> {
  const heard: Heard = { rejects: [], changes: [] }
  const options = { key, version: '1.0.0', heard, ...more }
  const [loaded] = await loadBatches(path, [fileOf(rows, said, heard)], options)
  if (loaded === undefined) throw new Error('Nothing was loaded.')
  return loaded
}

export const open = (path: string, more: Partial<OpenWorkspaceOptions> = {}) =>
  openWorkspace(path, { catalog, key, name: 'city.duckdb', ...more })

/** All rows of a dataset. */
export async function readAll({ batches }: Dataset): Promise<readonly DatasetRow[]> {
  const all: DatasetRow[] = []
  for await (const batch of batches()) all.push(...batch)
  return all
}

/** The case numbers of each batch of a workspace, by the name of its file. */
export async function readNumbers(path: string): Promise<readonly (readonly [string, number])[]> {
  const { datasets } = await open(path)
  return Promise.all(
    datasets.map(async (each) => [each.sources[0]?.name ?? '', (await readAll(each)).length]),
  )
}

/** A workspace in a folder of its own. */
export async function withWorkspace(work: (path: string) => Promise<void>): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'mingjian-workspace-'))
  try {
    await work(join(dir, 'city.duckdb'))
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
