import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import {
  AdapterError,
  type Dataset,
  type DatasetRow,
  datasetDefinitionSchema,
  type Reject,
} from '@mingjian/core'
import { afterAll } from 'vitest'
import { type OpenDuckdbOptions, openDuckdb } from '../open-duckdb.ts'

export const folder = mkdtempSync(join(tmpdir(), 'mingjian-duckdb-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Columns of kinds that tell what a cell said. */
export const suit = datasetDefinitionSchema.parse({
  id: 'suit',
  title: { zh: '诉讼' },
  privacy: 1,
  columns: {
    no: { title: { zh: '案号' }, kind: 'text', required: true },
    filed: { title: { zh: '立案日期' }, kind: 'date', required: true },
    plaintiff: { title: { zh: '原告' }, kind: 'party_name' },
    plaintiff_id: { title: { zh: '证件号' }, kind: 'person_id' },
    acct: { title: { zh: '账号' }, kind: 'account' },
    amount: { title: { zh: '标的额' }, kind: 'money' },
    heard: { title: { zh: '开庭时间' }, kind: 'timestamp' },
    urgent: { title: { zh: '加急' }, kind: 'flag' },
    parties: { title: { zh: '人数' }, kind: 'count' },
  },
})
export const waste = datasetDefinitionSchema.parse({
  id: 'waste',
  title: { zh: '联单' },
  privacy: 1,
  columns: {
    slip: { title: { zh: '联单号' }, kind: 'text', required: true },
    tonnes: { title: { zh: '数量' }, kind: 'quantity', required: true },
  },
})

/** Writes a database file with the statements of a program that was closed as it should be. */
export async function writeDatabase(
  name: string,
  ...statements: readonly string[]
): Promise<string> {
  const path = join(folder, name)
  for (const each of [path, `${path}.wal`]) if (existsSync(each)) rmSync(each)
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  for (const statement of statements) await connection.run(statement)
  connection.closeSync()
  instance.closeSync()
  return path
}

/** Writes what a query gives as a Parquet file. */
export async function writeParquet(name: string, query: string, options = ''): Promise<string> {
  const path = join(folder, name)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet${options})`)
  connection.closeSync()
  instance.closeSync()
  return path
}

export async function rowsOf(dataset: Dataset, signal?: AbortSignal): Promise<DatasetRow[]> {
  const rows: DatasetRow[] = []
  for await (const batch of dataset.batches(signal)) rows.push(...batch)
  return rows
}

/** Reads a file whole; rows as the record and their values. */
export async function readAll(path: string, options: Partial<OpenDuckdbOptions> = {}) {
  const rejects: Reject[] = []
  const { datasets, others } = await openDuckdb(path, {
    catalog: [suit, waste],
    onReject: (reject) => rejects.push(reject),
    ...options,
  })
  const tables = []
  for (const dataset of datasets) {
    const rows = await rowsOf(dataset)
    tables.push({
      definition: dataset.definition.id,
      columns: dataset.columns,
      source: dataset.sources[0],
      rows: rows.map(({ record, cells }) => [record, ...cells]),
    })
  }
  return { tables, others, rejects }
}

/** What is wrong with a file. */
export async function failureOf(
  path: string,
  options: Partial<OpenDuckdbOptions> = {},
): Promise<AdapterError> {
  const error: unknown = await readAll(path, options).then(
    () => new Error('It was read.'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof AdapterError)) throw error
  return error
}
