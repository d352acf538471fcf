import { join } from 'node:path'
import type { Reject } from '@mingjian/core'
import { expect, it } from 'vitest'
import { loadBatches } from './load-batches.ts'
import { openWorkspace } from './open-workspace.ts'
import {
  catalog,
  fileOf,
  key,
  loading,
  nothingHeard,
  readAll,
  rows,
  withFolder,
} from './testing/suits.ts'

it('gives back the rows, the rejects and all that is known of the file', () =>
  withFolder(async (dir) => {
    const path = join(dir, 'city.duckdb')
    const heard = nothingHeard()
    const told: Reject[] = []
    const said = { name: '立案.csv', office: '区法院', coverage: { from: '2025-03-01', to: null } }
    const file = fileOf(rows, said, heard)
    const expected = await readAll(file)
    const rejects = heard.rejects.splice(0)
    expect(rejects.length).toBeGreaterThan(0)
    await loadBatches(path, [fileOf(rows, said, heard)], loading(heard))
    const { datasets, others } = await openWorkspace(path, {
      catalog,
      key,
      onReject: (each) => told.push(each),
    })
    expect(others).toEqual([])
    const [kept] = datasets
    if (kept === undefined) throw new Error('Nothing was kept.')
    expect(await readAll(kept)).toEqual(expected)
    expect(await readAll(kept)).toEqual(expected)
    expect(told).toEqual(rejects)
    expect(kept.columns).toEqual(file.columns)
    const [{ batch, ...source }] = kept.sources as [(typeof kept.sources)[0] & object]
    expect(batch).toMatch(/^[0-9a-f]{10}$/)
    expect(source).toEqual(file.sources[0])
  }))
