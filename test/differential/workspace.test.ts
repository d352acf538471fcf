import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCsv } from '@mingjian/adapter-csv'
import type { CellChange, Reject } from '@mingjian/core'
import { loadBatches, openWorkspace } from '@mingjian/workspace'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { fuzzing, reachIsKnown } from './check-property.ts'
import { headers, payment, quoted, read, table } from './typed-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingjian-kept-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const key = new Uint8Array(32).fill(3)
const catalog = [payment]
let files = 0

test('tables read the same from files and from the workspace that they were loaded into', async () => {
  const met = { rows: 0, rejects: 0, changes: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 3 }), async (tables) => {
      files += 1
      const paths = tables.map(({ rows }, at) => {
        const path = join(folder, `${files}-${at}.csv`)
        const records = [headers, ...rows].map((each) => each.map(quoted).join(','))
        writeFileSync(path, `${records.join('\r\n')}\r\n${'\r\n'.repeat(at)}`)
        return path
      })
      const listeners = () => {
        const heard = { rejects: [] as Reject[], changes: [] as CellChange[] }
        const onReject = (each: Reject) => void heard.rejects.push(each)
        const onChange = (each: CellChange) => void heard.changes.push(each)
        return { heard, options: { catalog, onReject, onChange } }
      }

      const expected: unknown[] = []
      for (const path of paths) {
        const { heard, options } = listeners()
        const dataset = await openCsv(path, options)
        const rows = await read(dataset, heard.rejects, 0)
        expected.push({ rows, changes: heard.changes, sources: dataset.sources.map(plain) })
      }

      const { heard, options } = listeners()
      const opened = await Promise.all(paths.map((path) => openCsv(path, options)))
      const place = join(folder, `${files}.duckdb`)
      const loaded = await loadBatches(place, opened, { key, version: '1', heard })
      const found: unknown[] = []
      for (const [at] of loaded.entries()) {
        const again = listeners()
        const { datasets } = await openWorkspace(place, { ...again.options, key })
        const dataset = datasets[at]
        const rows = await read(dataset, again.heard.rejects, 0)
        const { changes } = again.heard
        found.push({ rows, changes, sources: dataset?.sources.map(plain) })
        met.rows += rows.rows.length
        met.rejects += rows.rejects.length
        met.changes += changes.length
      }
      // Two tables may be the same: then they are two batches of one load all the same.
      expect(found).toEqual(expected)
    }),
    fuzzing(25),
  )
  if (reachIsKnown) expect(Math.min(met.rows, met.rejects, met.changes)).toBeGreaterThan(100)
})

/** A source with the counts of this moment, as JSON has it. */
const plain = (source: object): unknown => {
  const { batch: _, ...rest } = JSON.parse(JSON.stringify(source))
  return rest
}
