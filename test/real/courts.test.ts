import { openCsv } from '@mingjian/adapter-csv'
import type { DatasetRow, Reject } from '@mingjian/core'
import { readPack } from '@mingjian/packs'
import { expect, it } from 'vitest'
import { describeReal, realPath } from './real-data.ts'

describeReal('the register of courts', 'court-registry', () => {
  it('is read as the dataset of courts, without a cell that is refused', async () => {
    const { catalog } = await readPack('rules/catalog')
    const rejects: Reject[] = []
    const file = realPath('court-registry', 'courts.csv')
    const dataset = await openCsv(file, { catalog, onReject: (reject) => rejects.push(reject) })
    const rows: DatasetRow[] = []
    for await (const batch of dataset.batches()) rows.push(...batch)
    expect([dataset.definition.id, rows.length, rejects]).toEqual(['court', 3582, []])
    expect(dataset.columns).toEqual(['name', 'prefix', 'district_code', 'district', 'kind'])
    const [prefix, code] = ['prefix', 'district_code'].map((name) => dataset.columns.indexOf(name))
    const first = rows.find(({ cells }) => cells[prefix ?? -1] === '湘0204')
    expect(first?.cells[code ?? -1]).toMatch(/^43\d{4}$/)
  })
})
