import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCsv } from '@mingjian/adapter-csv'
import { openPostgres } from '@mingjian/adapter-postgres'
import type { Reject } from '@mingjian/core'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { fuzzing, reachIsKnown } from '../differential/check-property.ts'
import { headers, literal, payment, quoted, read, table } from '../differential/typed-table.ts'
import { describeWithPostgres, usePostgres } from './start-postgres.ts'

const server = usePostgres()
const folder = mkdtempSync(join(tmpdir(), 'mingjian-csv-and-postgres-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What PostgreSQL calls otherwise. */
const spelled: Readonly<Record<string, string>> = {
  VARCHAR: 'text',
  DOUBLE: 'double precision',
  FLOAT: 'real',
}

describeWithPostgres('a table of PostgreSQL', () => {
  it('reads the same as CSV, rejects and counts too', async () => {
    const met = { rows: 0, rejects: 0 }
    await server.run('postgres', 'CREATE DATABASE same')
    await fc.assert(
      fc.asyncProperty(table, async ({ columns, rows }) => {
        const csv = join(folder, 't.csv')
        writeFileSync(
          csv,
          [headers, ...rows].map((each) => each.map(quoted).join(',')).join('\r\n'),
        )
        const typed = columns.map(
          ({ type }, at) => `${quoted(headers[at] ?? '')} ${spelled[type] ?? type}`,
        )
        const values = rows.map((each) => `(${each.map(literal).join(', ')})`)
        await server.run(
          'same',
          'DROP TABLE IF EXISTS t',
          `CREATE TABLE t (${typed.join(', ')})`,
          ...(values.length > 0 ? [`INSERT INTO t VALUES ${values.join(', ')}`] : []),
        )
        const rejects: { csv: Reject[]; postgres: Reject[] } = { csv: [], postgres: [] }
        const options = (kind: keyof typeof rejects) => ({
          catalog: [payment],
          onReject: (reject: Reject) => void rejects[kind].push(reject),
        })
        const fromCsv = await openCsv(csv, options('csv'))
        const { datasets } = await openPostgres(server.address('same'), options('postgres'))
        const asCsv = await read(fromCsv, rejects.csv, 1)
        expect(await read(datasets[0], rejects.postgres, 0)).toEqual(asCsv)
        met.rows += asCsv.rows.length
        met.rejects += asCsv.rejects.length
      }),
      fuzzing(50),
    )
    if (reachIsKnown) expect(Math.min(met.rows, met.rejects)).toBeGreaterThan(100)
  })
})
