import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCsv } from '@mingjian/adapter-csv'
import { openMysql } from '@mingjian/adapter-mysql'
import type { Reject } from '@mingjian/core'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { fuzzing, reachIsKnown } from '../differential/check-property.ts'
import { headers, literal, payment, quoted, read, table } from '../differential/typed-table.ts'
import { describeWithMysql, useMysql } from './start-mysql.ts'

const server = useMysql()
const folder = mkdtempSync(join(tmpdir(), 'mingjian-csv-and-mysql-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What MariaDB calls otherwise. */
const spelled: Readonly<Record<string, string>> = { VARCHAR: 'text', TIMESTAMP: 'datetime' }

/** The key: without one a table has an order of its own. */
const number = '序号'

const named = (name: string) => `\`${name}\``
/** A boolean is a number there. */
const shown = (type: string | undefined, text: string) =>
  type === 'BOOLEAN' ? text.replace('true', '1').replace('false', '0') : text

const literalOf = (type: string, text: string) =>
  type === 'BOOLEAN' && text !== '' ? text : literal(text.replaceAll('\\', '\\\\'))

describeWithMysql('a table of MariaDB', () => {
  it('reads the same as CSV, rejects and counts too', async () => {
    const met = { rows: 0, rejects: 0 }
    await server.run('CREATE DATABASE same')
    await fc.assert(
      fc.asyncProperty(table, async ({ columns, rows: typedRows }) => {
        const rows = typedRows.map((each) => each.map((cell, at) => shown(columns[at]?.type, cell)))
        const csv = join(folder, 't.csv')
        writeFileSync(
          csv,
          [headers, ...rows]
            .map((each, at) => [at === 0 ? number : String(at), ...each].map(quoted).join(','))
            .join('\r\n'),
        )
        const typed = columns.map(
          ({ type }, at) => `${named(headers[at] ?? '')} ${spelled[type] ?? type}`,
        )
        const values = rows.map(
          (each) =>
            `(${['NULL', ...each.map((cell, at) => literalOf(columns[at]?.type ?? '', cell))].join(', ')})`,
        )
        await server.run(
          'USE same',
          'DROP TABLE IF EXISTS t',
          `CREATE TABLE t (${[`${named(number)} int AUTO_INCREMENT PRIMARY KEY`, ...typed].join(', ')})`,
          ...(values.length > 0 ? [`INSERT INTO t VALUES ${values.join(', ')}`] : []),
        )
        const rejects: { csv: Reject[]; mysql: Reject[] } = { csv: [], mysql: [] }
        const options = (kind: keyof typeof rejects) => ({
          catalog: [payment],
          onReject: (reject: Reject) => void rejects[kind].push(reject),
        })
        const fromCsv = await openCsv(csv, options('csv'))
        const { datasets } = await openMysql(server.address('same'), options('mysql'))
        const asCsv = await read(fromCsv, rejects.csv, 1)
        expect(await read(datasets[0], rejects.mysql, 0)).toEqual(asCsv)
        met.rows += asCsv.rows.length
        met.rejects += asCsv.rejects.length
      }),
      fuzzing(50),
    )
    if (reachIsKnown) expect(Math.min(met.rows, met.rejects)).toBeGreaterThan(100)
  })
})
