import { type OpenPostgresOptions, openPostgres } from '@mingjian/adapter-postgres'
import {
  AdapterError,
  type Dataset,
  type DatasetRow,
  datasetDefinitionSchema,
  type Reject,
} from '@mingjian/core'

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

export async function rowsOf(dataset: Dataset, signal?: AbortSignal): Promise<DatasetRow[]> {
  const rows: DatasetRow[] = []
  for await (const batch of dataset.batches(signal)) rows.push(...batch)
  return rows
}

/** Reads a database whole; rows as the record and their values. */
export async function readAll(address: string, options: Partial<OpenPostgresOptions> = {}) {
  const rejects: Reject[] = []
  const { datasets, others } = await openPostgres(address, {
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

/** What is wrong, as an error of the adapter. */
export async function failureOf(work: Promise<unknown>): Promise<AdapterError> {
  const error: unknown = await work.then(
    () => new Error('It was read.'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof AdapterError)) throw error
  return error
}
