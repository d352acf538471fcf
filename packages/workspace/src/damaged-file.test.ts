import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { AdapterError } from '@mingjian/core'
import { expect, it } from 'vitest'
import { openEngine } from './open-engine.ts'
import { loadRows, open, readAll, suits, withWorkspace } from './testing/suits.ts'

it('names the batch of which a byte was changed, and what to do', () =>
  withWorkspace(async (path) => {
    const { batch } = await loadRows(path, suits(30), { name: 'a.csv' })
    await loadRows(path, suits(5), { name: 'b.csv' })
    const engine = await openEngine(path, path, 'write')
    const table = `chunks."${batch.id}/0"`
    const [[blob] = []] = await engine.run(`SELECT rows FROM ${table}`)
    const sealed = Buffer.from((blob as { bytes: Uint8Array }).bytes)
    sealed[100] = (sealed[100] ?? 0) ^ 1
    await engine.run(`UPDATE ${table} SET rows = $1`, [sealed])
    engine.close()
    const [damaged, whole] = (await open(path)).datasets
    if (damaged === undefined || whole === undefined) throw new Error('Two were kept.')
    await expect(readAll(damaged)).rejects.toMatchObject({
      code: 'workspace-damaged',
      told: {
        zh: {
          message: `工作区“city.duckdb”的批次 ${batch.id}（“a.csv”）已损坏：其内容与装入时不同。`,
          hint: expect.stringContaining(`--batch ${batch.id}`),
        },
      },
    })
    expect(await readAll(whole)).toHaveLength(5)
  }))

it('refuses chunks that changed places, within a batch and between batches', () =>
  withWorkspace(async (path) => {
    const { batch } = await loadRows(path, suits(4500), { name: 'a.csv' })
    const other = await loadRows(path, suits(4500), { name: 'b.csv' })
    const swaps = [
      `UPDATE chunks."${batch.id}/0" SET number = CASE number WHEN 0 THEN 1 WHEN 1 THEN 0 ELSE number END`,
      `DELETE FROM chunks."${batch.id}/0" WHERE number = 2`,
      `CREATE OR REPLACE TABLE chunks."${batch.id}/0" AS FROM chunks."${other.batch.id}/0"`,
      `UPDATE mingjian.batch SET rows = 7 WHERE id = '${batch.id}'`,
    ]
    for (const swap of swaps) {
      const copy = `${path}.copy`
      await copyFile(path, copy)
      const engine = await openEngine(copy, copy, 'write')
      await engine.run(swap)
      engine.close()
      const read = async () => {
        const { datasets } = await open(copy)
        for (const each of datasets) await readAll(each)
      }
      await expect(read()).rejects.toMatchObject({ code: 'workspace-damaged' })
    }
  }))

it('reads all rows or refuses the file, whichever byte is flipped', () =>
  withWorkspace(async (path) => {
    await loadRows(path, suits(300), { name: 'a.csv' })
    const expected = (await open(path)).datasets.map(readAll)
    const [rows] = await Promise.all(expected)
    const bytes = await readFile(path)
    let refused = 0
    for (let round = 0; round < 60; round += 1) {
      const copy = `${path}.${round}`
      const damaged = Buffer.from(bytes)
      const at = Math.floor(((round + 0.5) / 60) * damaged.length)
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (round % 8))
      await writeFile(copy, damaged)
      try {
        const [kept] = (await open(copy)).datasets
        expect([at, kept && (await readAll(kept))]).toEqual([at, rows])
      } catch (error) {
        expect([at, error instanceof AdapterError]).toEqual([at, true])
        refused += 1
      }
    }
    expect(refused).toBeGreaterThan(5)
  }))
