import { readdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { DatasetDefinition, RowObject } from '@mingjian/core'
import { expect, it } from 'vitest'
import { loadBatches } from './load-batches.ts'
import { listBatches } from './read-batches.ts'
import {
  definition,
  fileOf,
  key,
  loadRows,
  open,
  readNumbers,
  suits,
  withWorkspace,
} from './testing/suits.ts'

const january = { from: '2025-01-01', to: '2025-01-31' }

it('knows the same content under another name, and does nothing', () =>
  withWorkspace(async (path) => {
    const first = await loadRows(path, suits(3), { name: 'a.csv', sha256: 'ab', office: '甲' })
    const before = await readFile(path)
    const again = await loadRows(path, suits(3), { name: '副本.csv', sha256: 'ab', office: '甲' })
    expect([again.kind, again.batch.id, again.batch.source.name]).toEqual([
      'same',
      first.batch.id,
      'a.csv',
    ])
    expect(await readFile(path)).toEqual(before)
  }))

it('keeps the sheets of a workbook apart, and reads anew what another version has read', () =>
  withWorkspace(async (path) => {
    for (const sheet of ['一月', '二月']) {
      const said = { name: `a.xlsx#${sheet}`, sha256: 'ab', sheet }
      expect((await loadRows(path, suits(3), said)).kind).toBe('added')
    }
    const said = { name: 'a.xlsx#二月', sha256: 'ab', sheet: '二月' }
    const anew = await loadRows(path, suits(3), said, { version: '1.1.0' })
    expect([anew.kind, anew.replaced.map(({ source }) => source.name)]).toEqual([
      'anew',
      ['a.xlsx#二月'],
    ])
    expect(await readNumbers(path)).toEqual([
      ['a.xlsx#一月', 3],
      ['a.xlsx#二月', 3],
    ])
  }))

it('reads anew what another definition of the dataset has read, and then opens with it', () =>
  withWorkspace(async (path) => {
    const { amount } = definition.columns
    if (amount === undefined) throw new Error('It has no amount.')
    const stricter: DatasetDefinition = {
      ...definition,
      columns: { ...definition.columns, amount: { ...amount, never_negative: true } },
    }
    const said = { name: 'a.csv', sha256: 'ab' }
    await loadRows(path, suits(3), said)
    await expect(open(path, { catalog: [stricter] })).rejects.toMatchObject({
      code: 'batch-outdated',
    })
    const heard = { rejects: [], changes: [] }
    const file = { ...fileOf(suits(3), said, heard), definition: stricter }
    const [anew] = await loadBatches(path, [file], { key, version: '1.0.0', heard })
    expect([anew?.kind, anew?.replaced.length]).toEqual(['anew', 1])
    expect((await open(path, { catalog: [stricter] })).datasets).toHaveLength(1)
  }))

it('asks about the same content of which other things are said: it may be sent by mistake', () =>
  withWorkspace(async (path) => {
    const first = { name: '一月.csv', sha256: 'ab', coverage: january }
    const second = { name: '二月.csv', sha256: 'ab', coverage: { from: '2025-02-01', to: null } }
    await loadRows(path, suits(3), first)
    for (const instead of [undefined, 'add'] as const) {
      await expect(loadRows(path, suits(3), second, { instead })).rejects.toMatchObject({
        code: 'batch-repeats',
        told: {
          zh: { message: expect.stringContaining('“二月.csv”与工作区“city.duckdb”中的批次') },
        },
      })
    }
    const replaced = await loadRows(path, suits(3), second, { instead: 'replace' })
    expect([replaced.kind, replaced.replaced.length]).toEqual(['replaced', 1])
    expect(await readNumbers(path)).toEqual([['二月.csv', 3]])
  }))

it('asks about other content of the same office and period: to replace it, or to stand beside it', () =>
  withWorkspace(async (path) => {
    const said = { name: 'a.csv', office: '甲', coverage: january }
    await loadRows(path, suits(3), said)
    await expect(loadRows(path, suits(5), { ...said, name: 'b.csv' })).rejects.toMatchObject({
      code: 'batch-meets',
      message: expect.stringMatching(/\("a\.csv", 3 rows, loaded \d{4}-\d\d-\d\d\)/),
    })
    await loadRows(path, suits(5), { ...said, name: 'b.csv' }, { instead: 'add' })
    expect(await readNumbers(path)).toEqual([
      ['a.csv', 3],
      ['b.csv', 5],
    ])
    const both = await loadRows(path, suits(7), { ...said, name: 'c.csv' }, { instead: 'replace' })
    expect(both.replaced.map(({ source, rows }) => [source.name, rows])).toEqual([
      ['a.csv', 3],
      ['b.csv', 5],
    ])
    expect(await readNumbers(path)).toEqual([['c.csv', 7]])
  }))

it('adds what differs in office or period, and what declares no period', () =>
  withWorkspace(async (path) => {
    const others = [
      { name: 'a.csv', office: '甲', coverage: january },
      { name: 'b.csv', office: '乙', coverage: january },
      { name: 'c.csv', office: '甲', coverage: { from: '2025-02-01', to: '2025-02-28' } },
      { name: 'd.csv', office: '甲' },
      { name: 'e.csv', office: '甲' },
    ]
    for (const said of others) expect((await loadRows(path, suits(1), said)).kind).toBe('added')
    const listed = await listBatches(path)
    expect(listed.map(({ office, from, to, rows }) => [office, from, to, rows])).toEqual([
      ['甲', '2025-01-01', '2025-01-31', 1],
      ['乙', '2025-01-01', '2025-01-31', 1],
      ['甲', '2025-02-01', '2025-02-28', 1],
      ['甲', null, null, 1],
      ['甲', null, null, 1],
    ])
    expect((await listBatches(path, { key })).map(({ source }) => source)).toEqual(
      others.map(({ name }) => name),
    )
  }))

it('says of all sources what they do not say themselves', () =>
  withWorkspace(async (path) => {
    const said = { office: '甲', coverage: january, extracted: '2025-02-03' }
    await loadRows(path, suits(1), { name: 'a.csv', office: '乙' }, { said })
    const [kept] = (await open(path)).datasets
    expect(kept?.sources[0]).toMatchObject({ ...said, office: '乙' })
  }))

it('loads all or nothing where one of several files cannot be read', () =>
  withWorkspace(async (path) => {
    await loadRows(path, suits(3), { name: 'a.csv' })
    const heard = { rejects: [], changes: [] }
    function* broken(): Generator<RowObject> {
      yield* suits(4500)
      throw new Error('The disk is gone.')
    }
    const files = [
      fileOf(suits(5), { name: 'b.csv' }, heard),
      fileOf(broken(), { name: 'c.csv' }, heard),
    ]
    const loading = loadBatches(path, files, { key, version: '1.0.0', heard })
    await expect(loading).rejects.toThrow('The disk is gone.')
    expect(await readNumbers(path)).toEqual([['a.csv', 3]])
    expect(await readdir(dirname(path))).toEqual(['city.duckdb'])
  }))
