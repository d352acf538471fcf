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
import { type OpenExcelOptions, openExcel } from '../open-excel.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingjian-excel-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Columns of kinds that tell what a cell said. */
export const suit = datasetDefinitionSchema.parse({
  id: 'suit',
  title: { zh: '诉讼' },
  privacy: 1,
  columns: {
    no: { title: { zh: '案号' }, kind: 'text', required: true },
    filed: { title: { zh: '立案日期' }, kind: 'date', required: true },
    plaintiff: { title: { zh: '原告' }, kind: 'party_name', headers: ['原告|名称'] },
    plaintiff_id: { title: { zh: '证件号' }, kind: 'person_id', headers: ['原告|证件号'] },
    amount: { title: { zh: '标的额' }, kind: 'money' },
    heard: { title: { zh: '开庭时间' }, kind: 'timestamp' },
    urgent: { title: { zh: '加急' }, kind: 'flag' },
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

export function write(content: Uint8Array | string, name = 'a.xlsx'): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

export async function rowsOf(dataset: Dataset): Promise<DatasetRow[]> {
  const rows: DatasetRow[] = []
  for await (const batch of dataset.batches()) rows.push(...batch)
  return rows
}

/** Reads a workbook whole; rows as the record and the texts of their values. */
export async function readAll(content: Uint8Array, options: Partial<OpenExcelOptions> = {}) {
  const rejects: Reject[] = []
  const { datasets, others } = await openExcel(write(content), {
    catalog: [suit, waste],
    onReject: (reject) => rejects.push(reject),
    ...options,
  })
  const sheets = []
  for (const dataset of datasets) {
    const rows = await rowsOf(dataset)
    sheets.push({
      definition: dataset.definition.id,
      columns: dataset.columns,
      source: dataset.sources[0],
      rows: rows.map(({ record, cells }) => [record, ...cells]),
    })
  }
  return { sheets, others, rejects }
}

/** What is wrong with a workbook. */
export async function failureOf(
  content: Uint8Array | string,
  options: Partial<OpenExcelOptions> = {},
): Promise<AdapterError> {
  const error: unknown = await openExcel(write(content, 'bad.xlsx'), {
    catalog: [suit, waste],
    ...options,
  }).then(
    () => new Error('It was read.'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof AdapterError)) throw error
  return error
}
