import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openCsv } from '@mingjian/adapter-csv'
import {
  type ColumnDefinition,
  type DatasetRow,
  loadDatasetDefinition,
  type Reject,
} from '@mingjian/core'
import { afterAll, expect, test } from 'vitest'
import { filledColumns } from './filled-columns.ts'
import { templateText } from './template-text.ts'

const rules = fileURLToPath(new URL('../../../../rules/catalog/', import.meta.url))
const catalog = readdirSync(rules)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => loadDatasetDefinition(readFileSync(rules + name, 'utf8'), name).loaded ?? [])

const folder = mkdtempSync(join(tmpdir(), 'mingjian-template-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const cells: Readonly<Record<ColumnDefinition['kind'], string>> = {
  account: '6222000000000001',
  birth_date: '1990-01-31',
  case_no: '（2024）示01民初1号',
  count: '3',
  date: '2024-01-31',
  flag: '是',
  money: '1200.50',
  month: '2024-01',
  parties: '甲公司、张三',
  party_name: '甲公司',
  person_id: '11010519491231002X',
  person_name: '张三',
  phone: '13800138000',
  plate: '京A12345',
  quantity: '22.794',
  sex: '女',
  term: '三年六个月',
  text: '某项',
  timestamp: '2024-01-31 08:05',
}

test.each(catalog.map((definition) => [definition.id, definition] as const))(
  'the template of %s, filled in, is read as this dataset',
  async (id, definition) => {
    const record = Object.values(filledColumns(definition)).map(
      ({ kind, codes }) => Object.keys(codes ?? {})[0] ?? cells[kind],
    )
    const path = join(folder, `${id}.csv`)
    writeFileSync(path, `${await templateText(definition)}${record.join(',')}\r\n`)
    const rejects: Reject[] = []
    const dataset = await openCsv(path, { catalog, onReject: (reject) => rejects.push(reject) })
    const rows: DatasetRow[] = []
    for await (const batch of dataset.batches()) rows.push(...batch)
    expect([dataset.definition.id, rejects]).toEqual([id, []])
    expect(dataset.sources[0]?.headerRecords).toEqual([1, 2])
    expect(new Set(dataset.columns)).toEqual(new Set(Object.keys(definition.columns)))
    expect(rows).toMatchObject([{ record: 3 }])
  },
)
