import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { openCsv } from '@mingjian/adapter-csv'
import { openDuckdb } from '@mingjian/adapter-duckdb'
import type { Reject } from '@mingjian/core'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fuzzing, reachIsKnown } from './check-property.ts'
import { headers, literal, payment, quoted, read, table } from './typed-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingjian-three-'))
let connection: DuckDBConnection
beforeAll(async () => {
  connection = await (await DuckDBInstance.create()).connect()
})
afterAll(() => {
  connection.closeSync()
  rmSync(folder, { recursive: true, force: true })
})

let files = 0

test('a table reads the same as CSV, as Parquet and as a table of a database', async () => {
  const met = { rows: 0, rejects: 0 }
  await fc.assert(
    fc.asyncProperty(table, async ({ columns, rows }) => {
      files += 1
      const [csv, parquet, database] = ['csv', 'parquet', 'duckdb'].map((ending) =>
        join(folder, `${files}.${ending}`),
      ) as [string, string, string]
      writeFileSync(csv, [headers, ...rows].map((each) => each.map(quoted).join(',')).join('\r\n'))
      const spelled = columns.map(({ type }, at) => `${quoted(headers[at] ?? '')} ${type}`)
      await connection.run(`CREATE OR REPLACE TABLE t (${spelled.join(', ')})`)
      const values = rows.map((each) => `(${each.map(literal).join(', ')})`)
      if (values.length > 0) await connection.run(`INSERT INTO t VALUES ${values.join(', ')}`)
      await connection.run(`COPY t TO '${parquet}' (FORMAT parquet)`)
      await connection.run(`ATTACH '${database}' AS db; CREATE TABLE db.t AS FROM t; DETACH db`)

      const open = async (path: string, before: number) => {
        const rejects: Reject[] = []
        const options = {
          catalog: [payment],
          onReject: (reject: Reject) => void rejects.push(reject),
        }
        const dataset = path.endsWith('csv')
          ? await openCsv(path, options)
          : (await openDuckdb(path, options)).datasets[0]
        return read(dataset, rejects, before)
      }
      const asCsv = await open(csv, 1)
      expect(await open(parquet, 0)).toEqual(asCsv)
      expect(await open(database, 0)).toEqual(asCsv)
      met.rows += asCsv.rows.length
      met.rejects += asCsv.rejects.length
    }),
    fuzzing(50),
  )
  if (reachIsKnown) expect(Math.min(met.rows, met.rejects)).toBeGreaterThan(100)
})
