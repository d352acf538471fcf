import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inspect } from 'node:util'
import { openPostgres } from '@mingjian/adapter-postgres'
import type { AdapterError } from '@mingjian/core'
import { beforeAll, expect, it } from 'vitest'
import { failureOf, readAll, rowsOf, suit } from './read-all.ts'
import { describeWithPostgres, password, usePostgres } from './start-postgres.ts'

const server = usePostgres()

/** All that an error says, its causes too: no password, and no address in its messages. */
function checkPrivate(error: AdapterError): void {
  const { zh, en } = error.told
  for (const secret of [password, encodeURIComponent(password)])
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(secret)
  for (const text of [zh.message, zh.hint, en.message, en.hint])
    expect(text).not.toMatch(/owner|reader|@127/)
}

async function refusal(address: string): Promise<readonly [string, string]> {
  const error = await failureOf(readAll(address))
  checkPrivate(error)
  return [error.code, error.message]
}

describeWithPostgres('a database that cannot be read', () => {
  beforeAll(async () => {
    await server.run(
      'postgres',
      `CREATE ROLE reader LOGIN PASSWORD '${password}'`,
      'CREATE DATABASE court',
      `CREATE DATABASE ascii ENCODING 'SQL_ASCII' TEMPLATE template0`,
      'CREATE DATABASE empty',
    )
    await server.run(
      'court',
      `CREATE TABLE suits AS SELECT '1' AS no, DATE '2024-01-31' AS filed`,
      `CREATE TABLE words AS SELECT 1 AS k`,
    )
  })

  it('says what is wrong and shows no password', async () => {
    const wrong = server.address('court').replace(encodeURIComponent(password), 'x')
    const none = server.address('court').replace(`:${encodeURIComponent(password)}`, '')
    const host = `127.0.0.1:${server.port}`
    const refused = `Database "${host}/court" refuses the login.`
    expect(await refusal(wrong)).toEqual(['database-login', refused])
    expect(await refusal(none)).toEqual(['database-login', refused])
    expect(await refusal(server.address('court', 'nobody'))).toEqual(['database-login', refused])
    expect(await refusal(server.address('absent'))).toEqual([
      'database-missing',
      `Missing database "${host}/absent".`,
    ])
    expect(await refusal(server.address('empty'))).toEqual([
      'database-empty',
      `Database "${host}/empty" holds no table.`,
    ])
    expect((await refusal(server.address('ascii')))[0]).toBe('database-encoding')
  })

  it('takes the password from PGPASSWORD', async () => {
    process.env['PGPASSWORD'] = password
    try {
      const bare = server.address('court').replace(`:${encodeURIComponent(password)}`, '')
      expect((await readAll(bare)).tables).toHaveLength(1)
    } finally {
      delete process.env['PGPASSWORD']
    }
  })

  it('may be reached by an encrypted connection, whose certificate is checked', async (test) => {
    const { certificate } = server
    if (certificate === undefined) return test.skip('openssl is not installed')
    const address = server.address('court')
    const [code, message] = await refusal(`${address}?sslmode=verify-full`)
    expect([code, message]).toEqual([
      'database-certificate',
      `The certificate of database "127.0.0.1:${server.port}/court" is not known, or it cannot encrypt.`,
    ])
    const copy = join(mkdtempSync(join(tmpdir(), 'mingjian-certificate-')), 'root.crt')
    copyFileSync(certificate, copy)
    for (const mode of ['no-verify', `verify-full&sslrootcert=${copy}`])
      expect((await readAll(`${address}?sslmode=${mode}`)).tables).toHaveLength(1)
    rmSync(dirname(copy), { recursive: true })
  })

  it('is refused where a table of data may not be read, or not all of its rows', async () => {
    const address = server.address('court', 'reader')
    const denied = ['database-denied', 'All rows of "court#suits" may not be read.']
    expect(await refusal(address)).toEqual(denied)
    await server.run('court', 'GRANT SELECT ON suits TO reader')
    // The table of words is none of the data: nobody needs it.
    expect((await readAll(address)).tables[0]?.rows).toHaveLength(1)
    await server.run(
      'court',
      'ALTER TABLE suits ENABLE ROW LEVEL SECURITY',
      'CREATE POLICY few ON suits USING (false)',
    )
    expect(await refusal(address)).toEqual(denied)
    await server.run('court', 'ALTER TABLE suits DISABLE ROW LEVEL SECURITY')
  })

  it('is never written, whatever a view would do', async () => {
    await server.run(
      'court',
      `CREATE FUNCTION taint() RETURNS text LANGUAGE sql AS $$ INSERT INTO words VALUES (2); SELECT 'n' $$`,
      `CREATE VIEW sly AS SELECT taint() AS no, DATE '2024-01-31' AS filed`,
    )
    const mapping = {
      file: 'mapping.yaml',
      hash: '',
      sources: [{ files: ['court#sly'], dataset: 'suit' }],
    }
    const error = await failureOf(readAll(server.address('court'), { mapping }))
    expect([error.code, error.message]).toEqual([
      'database-stopped',
      'The database stopped reading "court#sly" (SQLSTATE 25006).',
    ])
  })
})

describeWithPostgres('a table that is read', () => {
  const many = (database: string) => [
    `CREATE TABLE t (no int PRIMARY KEY, filed date, plaintiff text)`,
    `INSERT INTO t SELECT i, '2024-01-31', '甲' FROM generate_series(1, 9000) i`,
    `COMMENT ON DATABASE ${database} IS ''`,
  ]
  const open = async (database: string) => {
    await server.run('postgres', `CREATE DATABASE ${database}`)
    await server.run(database, ...many(database))
    const { datasets } = await openPostgres(server.address(database), { catalog: [suit] })
    const [dataset] = datasets
    if (dataset === undefined) throw new Error('No dataset.')
    return dataset
  }

  it.each([
    ['UPDATE t SET filed = filed', undefined],
    [`UPDATE t SET plaintiff = '乙' WHERE no = 8000`, 'file-changed'],
    [
      `UPDATE t SET plaintiff = '' WHERE no = 1; UPDATE t SET plaintiff = NULL WHERE no = 2`,
      'file-changed',
    ],
    ['DELETE FROM t WHERE no = 9000', 'file-changed'],
    [`INSERT INTO t VALUES (0, '2024-01-31')`, 'file-changed'],
    ['ALTER TABLE t DROP COLUMN plaintiff', 'file-changed'],
    ['DROP TABLE t', 'file-changed'],
  ])('is the one of which the fingerprint was taken: %s', async (statement, code) => {
    const database = `changed_${changes}`
    changes += 1
    const dataset = await open(database)
    await server.run(database, statement)
    if (code === undefined) expect(await rowsOf(dataset)).toHaveLength(9000)
    else {
      const error = await failureOf(rowsOf(dataset))
      checkPrivate(error)
      expect([error.code, error.file]).toEqual([code, `${database}#t`])
    }
  })

  it('is of one moment, whatever happens while it is read', async () => {
    const dataset = await open('moment')
    let read = 0
    for await (const batch of dataset.batches()) {
      if (read === 0) await server.run('moment', `UPDATE t SET plaintiff = '乙'`)
      read += batch.length
    }
    expect(read).toBe(9000)
  })

  it('is left where its reader aborts, or wants no more', async () => {
    const dataset = await open('abort')
    const controller = new AbortController()
    const reading = (async () => {
      for await (const _ of dataset.batches(controller.signal)) controller.abort(new Error('stop'))
    })()
    await expect(reading).rejects.toThrow('stop')
    await expect(rowsOf(dataset, AbortSignal.abort(new Error('before')))).rejects.toThrow('before')
    for await (const _ of dataset.batches()) break
    await expect
      .poll(() => server.run('postgres', requireNoSession('abort')), { timeout: 20_000 })
      .toBeUndefined()
  })

  it('is left at once where its reader aborts while the server is at work', async () => {
    await open('slow')
    await server.run(
      'slow',
      `CREATE VIEW v AS SELECT pg_sleep(600)::text AS no, DATE '2024-01-31' AS filed`,
    )
    const mapping = { file: 'm', hash: '', sources: [{ files: ['slow#v'], dataset: 'suit' }] }
    const signal = AbortSignal.timeout(1500)
    const opened = openPostgres(server.address('slow'), { catalog: [suit], mapping, signal })
    await expect(opened).rejects.toThrow(expect.objectContaining({ name: 'TimeoutError' }))
  })

  it('is left at once where its reader aborts before there is a connection', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    const signal = AbortSignal.timeout(500)
    const address = `postgres://owner@127.0.0.1:${port}/db`
    const before = Date.now()
    const opened = openPostgres(address, { catalog: [suit], signal })
    await expect(opened).rejects.toThrow(expect.objectContaining({ name: 'TimeoutError' }))
    expect(Date.now() - before).toBeLessThan(20_000)
    silent.close()
  })

  it('is told where the connection is lost', async () => {
    const dataset = await open('lost')
    const reading = (async () => {
      for await (const _ of dataset.batches()) await server.run('postgres', endSessions('lost'))
    })()
    const error = await failureOf(reading)
    checkPrivate(error)
    expect([error.code, error.message]).toEqual([
      'database-lost',
      'The connection was lost while "lost#t" was read.',
    ])
  })
})

let changes = 0
const endSessions = (database: string) =>
  `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database}'`

/** A statement that fails where a database has a session. */
const requireNoSession = (database: string) =>
  `SELECT 1 / (CASE WHEN EXISTS (SELECT FROM pg_stat_activity WHERE datname = '${database}') THEN 0 ELSE 1 END)`
