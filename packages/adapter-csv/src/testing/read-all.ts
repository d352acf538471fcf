import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Dataset, type DatasetRow, datasetDefinitionSchema } from '@mingjian/core'
import { afterAll } from 'vitest'

/** Files of one test file; it goes with it. */
export const folder = mkdtempSync(join(tmpdir(), 'mingjian-csv-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

export const suit = datasetDefinitionSchema.parse({
  id: 'suit',
  title: { zh: '诉讼' },
  privacy: 1,
  columns: {
    plaintiff: { title: { zh: '原告' }, kind: 'party_name', required: true },
    amount: { title: { zh: '标的额' }, kind: 'money', headers: ['a;b'] },
    filed: { title: { zh: '立案日期' }, kind: 'date', required: true },
  },
})

export function write(content: string | Uint8Array, name = `${randomUUID()}.csv`): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

export async function rowsOf(dataset: Dataset): Promise<DatasetRow[]> {
  const rows: DatasetRow[] = []
  for await (const batch of dataset.batches()) rows.push(...batch)
  return rows
}
