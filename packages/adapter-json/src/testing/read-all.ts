import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  AdapterError,
  type Dataset,
  type DatasetRow,
  datasetDefinitionSchema,
  type Reject,
} from '@mingjian/core'
import { afterAll } from 'vitest'
import { type OpenJsonOptions, openJson } from '../open-json.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingjian-json-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Columns of kinds that tell what a cell said. */
export const suit = datasetDefinitionSchema.parse({
  id: 'suit',
  title: { zh: '诉讼' },
  privacy: 1,
  columns: {
    no: { title: { zh: '案号' }, kind: 'text', required: true },
    plaintiff: { title: { zh: '原告' }, kind: 'text', headers: ['原告|名称'] },
    plaintiff_id: { title: { zh: '证件号' }, kind: 'person_id', headers: ['原告|证件号'] },
    amount: { title: { zh: '标的额' }, kind: 'money' },
    urgent: { title: { zh: '加急' }, kind: 'flag' },
  },
})

export function write(content: Uint8Array | string, name = 'a.json'): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

export async function rowsOf(dataset: Dataset): Promise<DatasetRow[]> {
  const rows: DatasetRow[] = []
  for await (const batch of dataset.batches()) rows.push(...batch)
  return rows
}

interface ReadOptions extends Partial<OpenJsonOptions> {
  readonly as?: string
}

/** Reads a file whole; rows as the record and the values behind it. */
export async function readAll(content: Uint8Array | string, { as, ...options }: ReadOptions = {}) {
  const rejects: Reject[] = []
  const dataset = await openJson(write(content, as), {
    catalog: [suit],
    onReject: (reject) => rejects.push(reject),
    ...options,
  })
  const rows = (await rowsOf(dataset)).map(({ record, cells }) => [record, ...cells])
  return { columns: dataset.columns, source: dataset.sources[0], rows, rejects }
}

/** What is wrong with a file. */
export async function failureOf(
  content: Uint8Array | string,
  options: ReadOptions = {},
): Promise<AdapterError> {
  const error: unknown = await readAll(content, options).then(
    () => new Error('It was read.'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof AdapterError)) throw error
  return error
}
