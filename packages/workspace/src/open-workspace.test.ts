import { type CellChange, type DatasetDefinition, loadMapping, type Reject } from '@mingjian/core'
import { expect, it } from 'vitest'
import { loadBatches } from './load-batches.ts'
import {
  catalog,
  definition,
  fileOf,
  key,
  loadRows,
  open,
  readAll,
  suits,
  withWorkspace,
} from './testing/suits.ts'

it('gives back rows, rejects, changes and all that is known of the file', () =>
  withWorkspace(async (path) => {
    const said = {
      name: '立案.csv',
      sha256: 'ab',
      office: '区法院',
      coverage: { from: '2025-03-01', to: null },
    }
    // More than fit one chunk, and rejects behind the last full one.
    const rows = suits(4505)
    const heard = { rejects: [] as Reject[], changes: [] as CellChange[] }
    const file = fileOf(rows, said, heard)
    const expected = await readAll(file)
    const rejects = heard.rejects.splice(0)
    expect(rejects).toHaveLength(451)
    const change: CellChange = {
      source: '立案.csv',
      record: 1,
      column: 'filed',
      header: '立案日期',
      rules: ['date_form'],
      found: '2025.3.1',
      value: '2025-03-01',
    }
    heard.changes.push(change)
    await loadBatches(path, [fileOf(rows, said, heard)], { key, version: '1.0.0', heard })

    const told = { rejects: [] as Reject[], changes: [] as CellChange[] }
    const { datasets, others } = await open(path, {
      onReject: (each) => told.rejects.push(each),
      onChange: (each) => told.changes.push(each),
    })
    expect(others).toEqual([])
    const [kept] = datasets
    if (kept === undefined) throw new Error('Nothing was kept.')
    // Told once, however often it is read.
    for (const _ of [1, 2]) expect(await readAll(kept)).toEqual(expected)
    expect(told).toEqual({ rejects, changes: [change] })
    expect([kept.definition, kept.columns]).toEqual([definition, file.columns])
    const { batch, ...source } = kept.sources[0] ?? {}
    expect(batch).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{10}$/),
      loaded: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      version: '1.0.0',
    })
    expect(source).toEqual(file.sources[0])
  }))

it('reads batches in the order in which they were loaded, those that replaced another in its place', () =>
  withWorkspace(async (path) => {
    const coverage = { from: '2025-01-01', to: '2025-01-31' }
    await loadRows(path, suits(3), { name: '一月.csv', coverage })
    await loadRows(path, suits(2), { name: '二月.csv' })
    const heard = { rejects: [], changes: [] }
    const parts = Array.from({ length: 8 }, (_, at) =>
      fileOf(suits(at), { name: `更正${at}.csv`, coverage }, heard),
    )
    await loadBatches(path, parts, { key, version: '1.0.0', heard, instead: 'replace' })
    const names = (await open(path)).datasets.map(({ sources }) => sources[0]?.name)
    expect(names).toEqual([...parts.map(({ sources }) => sources[0]?.name), '二月.csv'])
  }))

it('tells files of one name apart by their batches', () =>
  withWorkspace(async (path) => {
    const heard: Reject[] = []
    const first = await loadRows(path, suits(4), { name: '立案.csv' })
    const second = await loadRows(path, suits(4, 10), { name: '立案.csv' })
    const { datasets } = await open(path, { onReject: (each) => heard.push(each) })
    const names = datasets.map(({ sources }) => sources[0]?.name)
    expect(names).toEqual([`立案.csv@${first.batch.id}`, `立案.csv@${second.batch.id}`])
    for (const each of datasets) await readAll(each)
    expect(heard.map(({ source }) => source)).toEqual(names)
  }))

it('refuses another key and gives nothing away', () =>
  withWorkspace(async (path) => {
    await loadRows(path, suits(4), { name: '立案.csv' })
    const other = new Uint8Array(32).fill(8)
    const refused = { code: 'workspace-key', message: expect.stringContaining('Wrong key') }
    await expect(open(path, { key: other })).rejects.toMatchObject(refused)
    await expect(loadRows(path, suits(9), { name: 'b.csv' }, { key: other })).rejects.toMatchObject(
      refused,
    )
    expect((await open(path)).datasets).toHaveLength(1)
  }))

it('refuses rows that were read by another definition; titles and headers may change', () =>
  withWorkspace(async (path) => {
    await loadRows(path, suits(4), { name: '立案.csv' })
    const changed = (column: object): DatasetDefinition => {
      const { amount } = definition.columns
      if (amount === undefined) throw new Error('It has no amount.')
      return {
        ...definition,
        columns: { ...definition.columns, amount: { ...amount, ...column } },
      }
    }
    const renamed = changed({ title: { zh: '金额' }, headers: ['诉讼标的'] })
    expect((await open(path, { catalog: [renamed] })).datasets).toHaveLength(1)
    const stricter = changed({ never_negative: true })
    await expect(open(path, { catalog: [stricter] })).rejects.toMatchObject({
      code: 'batch-outdated',
      told: { zh: { message: expect.stringMatching(/批次 [0-9a-f]{10}（“立案.csv”）.*“suit”/) } },
    })
  }))

it('refuses a mapping that says other things of a file than when it was loaded', () =>
  withWorkspace(async (path) => {
    const mapped = (office: string) => {
      const text = `sources:\n  - files: [立案*.csv]\n    office: ${office}\n`
      const { loaded } = loadMapping(text, 'mapping.yaml', catalog)
      if (loaded === undefined) throw new Error('It is no mapping.')
      return loaded
    }
    await loadRows(path, suits(4), { name: '立案3月.csv' }, { mapping: mapped('区法院') })
    expect((await open(path, { mapping: mapped('区法院') })).datasets).toHaveLength(1)
    await expect(open(path, { mapping: mapped('县法院') })).rejects.toMatchObject({
      code: 'batch-mapped',
      message: expect.stringContaining('"mapping.yaml" says other things of "立案3月.csv"'),
    })
  }))

it('passes over batches of datasets that are not known or not asked for, and says so', () =>
  withWorkspace(async (path) => {
    await loadRows(path, suits(4), { name: '立案.csv' })
    const other = { ...definition, id: 'other' }
    const unknown = await open(path, { catalog: [other] })
    expect(unknown.datasets).toEqual([])
    expect(unknown.others.map(({ code }) => code)).toEqual(['dataset-unknown'])
    const unasked = await open(path, { catalog: [definition, other], dataset: 'other' })
    expect(unasked.others.map(({ message }) => message)).toEqual([
      '"立案.csv" is of dataset "suit", not of "other", which was named.',
    ])
  }))

it('says that a workspace is empty, and that a reader lost a batch to a writer', () =>
  withWorkspace(async (path) => {
    const coverage = { from: '2025-01-01', to: '2025-01-31' }
    await loadBatches(path, [], { key, version: '1.0.0', heard: { rejects: [], changes: [] } })
    await expect(open(path)).rejects.toMatchObject({ code: 'workspace-empty' })
    await loadRows(path, suits(4), { name: 'a.csv', coverage })
    const [kept] = (await open(path)).datasets
    await loadRows(path, suits(5), { name: 'b.csv', coverage }, { instead: 'replace' })
    await expect(kept && readAll(kept)).rejects.toMatchObject({ code: 'file-changed' })
  }))
