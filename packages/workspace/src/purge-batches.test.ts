import { readdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, it } from 'vitest'
import { openEngine } from './open-engine.ts'
import { purgeBatches } from './purge-batches.ts'
import { deleteBatch, readChunks, readStored } from './tables.ts'
import { loadRows, readNumbers, suits, withWorkspace } from './testing/suits.ts'

/** Pieces of what is sealed of a batch: of its key, of what is known of it, and of its rows. */
async function sealedOf(path: string, id: string): Promise<readonly Buffer[]> {
  const engine = await openEngine(path, path, 'read')
  try {
    const stored = (await readStored(engine)).find((each) => each.id === id)
    if (stored === undefined) throw new Error('There is no such batch.')
    const [chunk] = await readChunks(engine, id, 0, false)
    const sealed = [stored.sealedKey, stored.sealed, chunk?.rows ?? new Uint8Array()]
    // The file has long values in blocks: any 32 bytes of them are nowhere else.
    return sealed.map((bytes) => Buffer.from(bytes.subarray(40, 72)))
  } finally {
    engine.close()
  }
}

it('leaves no byte of purged batches in the file, and all others as they were', () =>
  withWorkspace(async (path) => {
    const first = await loadRows(path, suits(2500), { name: 'a.csv' })
    const second = await loadRows(path, suits(30), { name: 'b.csv' })
    const third = await loadRows(path, suits(7), { name: 'c.csv' })
    const gone = [first, third].map(({ batch }) => batch.id)
    const pieces = (await Promise.all(gone.map((id) => sealedOf(path, id)))).flat()
    const kept = await sealedOf(path, second.batch.id)
    const before = await readFile(path)
    for (const piece of [...pieces, ...kept]) expect(before.includes(piece)).toBe(true)

    const purged = await purgeBatches(path, gone)
    expect(purged.map(({ id, rows }) => [id, rows])).toEqual([
      [first.batch.id, 2500],
      [third.batch.id, 7],
    ])
    const after = await readFile(path)
    for (const piece of pieces) expect(after.includes(piece)).toBe(false)
    for (const piece of kept) expect(after.includes(piece)).toBe(true)
    expect(await readNumbers(path)).toEqual([['b.csv', 30]])
    expect(await readdir(dirname(path))).toEqual(['city.duckdb'])
  }))

it('leaves no byte of a batch that was replaced', () =>
  withWorkspace(async (path) => {
    const coverage = { from: '2025-01-01', to: '2025-01-31' }
    const old = await loadRows(path, suits(2500), { name: 'a.csv', coverage })
    const pieces = await sealedOf(path, old.batch.id)
    await loadRows(path, suits(9), { name: 'b.csv', coverage }, { instead: 'replace' })
    const after = await readFile(path)
    for (const piece of pieces) expect(after.includes(piece)).toBe(false)
    expect(await readNumbers(path)).toEqual([['b.csv', 9]])
  }))

it('leaves no byte of a batch that a load had replaced when it was killed', () =>
  withWorkspace(async (path) => {
    const { batch } = await loadRows(path, suits(2500), { name: 'a.csv', sha256: 'ab' })
    await loadRows(path, suits(9), { name: 'b.csv', sha256: 'cd' })
    const [, , rows] = await sealedOf(path, batch.id)
    // What is there between the moment from which a load counts and that when the file is written anew.
    const engine = await openEngine(path, path, 'write')
    await deleteBatch(engine, batch.id)
    engine.close()
    if (rows === undefined) throw new Error('It has no rows.')
    expect((await readFile(path)).includes(rows)).toBe(true)
    const next = await loadRows(path, suits(9), { name: 'b.csv', sha256: 'cd' })
    expect(next.kind).toBe('same')
    expect((await readFile(path)).includes(rows)).toBe(false)
    expect(await readNumbers(path)).toEqual([['b.csv', 9]])
  }))
