import { inspect } from 'node:util'
import { AdapterError, openMysql } from '@mingjian/adapter-mysql'
import { type Dataset, datasetDefinitionSchema, formatDate, type Reject } from '@mingjian/core'
import { expect, it } from 'vitest'
import { rowsOf, suit, waste } from './read-all.ts'
import { describeWithMysql, useMysql } from './start-mysql.ts'
import { password } from './start-postgres.ts'

const server = useMysql()

/** A column of texts: it shows what was read. */
const note = datasetDefinitionSchema.parse({
  id: 'note',
  title: { zh: '记录' },
  privacy: 1,
  columns: {
    no: { title: { zh: '编号' }, kind: 'text', required: true },
    said: { title: { zh: '内容' }, kind: 'text' },
  },
})

/** Types and values in SQL, and what they read. */
const read: readonly (readonly [type: string, sql: string, text: string | null])[] = [
  ['text', 'NULL', null],
  ['text', "''", null],
  ['varchar(20)', "' 甲 公司 '", '甲 公司'],
  ['varchar(20) CHARACTER SET gbk', "'立案登记'", '立案登记'],
  ['char(8)', "'abc  '", 'abc'],
  ['longtext', "'𠮷野家'", '𠮷野家'],
  ['tinyint(1)', 'true', '1'],
  ['bit(1)', "b'1'", '1'],
  ['int', '-2147483648', '-2147483648'],
  ['bigint', '-9223372036854775808', '-9223372036854775808'],
  ['bigint unsigned', '18446744073709551615', '18446744073709551615'],
  ['bigint', '622202000000000123', '622202000000000123'],
  ['decimal(18,2)', '1200.50', '1200.50'],
  ['decimal(38,6)', '-0.000001', '-0.000001'],
  [
    'decimal(65)',
    '170141183460469231731687303715884105727',
    '170141183460469231731687303715884105727',
  ],
  ['date', "'2024-02-29'", '2024-02-29'],
  ['datetime', "'2024-01-31 08:05:00'", '2024-01-31 08:05:00'],
  ['datetime(1)', "'2024-01-31 08:05:00.5'", '2024-01-31 08:05:00.5'],
  ['timestamp', "'2024-01-31 08:05:00'", '2024-01-31 00:05:00+00:00'],
  ['time', "'08:05:00'", '08:05:00'],
  ['year', '2024', '2024'],
  ["enum('sad','glad')", "'sad'", 'sad'],
  ['double', '0.1', '0.1'],
  ['double', '0.1e0 + 0.2e0', '0.3'],
  ['double', '13800138000', '13800138000'],
  ['double', '123456789012345', '123456789012345'],
  ['double', '1e-7', '0.0000001'],
  ['float', '0.1', '0.1'],
  ['float', '123456', '123456'],
]
const refused: readonly (readonly [type: string, sql: string, reason: string])[] = [
  ['double', '6222020000000000123', 'more than 15 digits'],
  ['double', '1e15', 'more than 15 digits'],
  ['float', '1234567.89', 'more than 6 digits'],
  ['float', '16777217', 'more than 6 digits'],
  ['blob', "'ab'", 'binary data'],
  ['varbinary(9)', "x'ff00'", 'binary data'],
  ['bit(3)', "b'101'", 'a type that is not read as text'],
  ['point', 'POINT(1, 2)', 'a type that is not read as text'],
]

async function open(database: string, signal?: AbortSignal) {
  const rejects: Reject[] = []
  const { datasets, others } = await openMysql(server.address(database), {
    catalog: [suit, waste],
    onReject: (reject) => rejects.push(reject),
    signal,
  })
  return { datasets, others, rejects }
}
const first = ([dataset]: readonly Dataset[]): Dataset => {
  if (dataset === undefined) throw new Error('No dataset.')
  return dataset
}

/** What is wrong; all that it says, its causes too, shows no password. */
async function failureOf(
  work: Promise<unknown>,
): Promise<readonly [code: string, message: string]> {
  const error: unknown = await work.then(
    () => new Error('It was read.'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof AdapterError)) throw error
  for (const secret of [password, encodeURIComponent(password)])
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(secret)
  for (const { message, hint } of Object.values(error.told))
    expect(message + hint).not.toMatch(/owner|reader/)
  return [error.code, error.message]
}

describeWithMysql('a database of MariaDB (SEMANTICS 2.25)', () => {
  it('has a source for each table that holds a dataset; others and views are told', async () => {
    await server.run(
      'CREATE DATABASE 法院 CHARACTER SET gbk',
      'USE 法院',
      'CREATE TABLE 立案 (案号 varchar(40), 立案日期 date, 标的额 decimal(18,2))',
      "INSERT INTO 立案 VALUES ('民初2号', '2024-02-29', NULL), ('民初1号', '2024-01-31', 1200.50)",
      'CREATE TABLE `a``b` (slip varchar(9) PRIMARY KEY, tonnes decimal(9,3))',
      "INSERT INTO `a``b` VALUES ('w1', 2.5)",
      'CREATE TABLE 字典 AS SELECT 1 AS k',
      'CREATE VIEW 汇总 AS SELECT * FROM 立案',
    )
    const { datasets, others, rejects } = await open('法院')
    expect(rejects).toEqual([])
    expect(datasets.map(({ sources }) => sources[0]?.name)).toEqual(['法院#a`b', '法院#立案'])
    const rows = await rowsOf(datasets[1] as Dataset)
    expect(rows.map(({ record, cells }) => [record, ...cells])).toEqual([
      [1, '民初1号', expect.any(Number), 120050n],
      [2, '民初2号', expect.any(Number), null],
    ])
    expect(formatDate(rows[0]?.cells[1] as number)).toBe('2024-01-31')
    expect(datasets[1]?.sources[0]).toMatchObject({
      format: 'mysql',
      table: '立案',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      counts: { read: 2, loaded: 2 },
    })
    expect(others.map(({ file, code }) => [file, code])).toEqual([
      ['法院#字典', 'dataset-unknown'],
      ['法院#汇总', 'view-skipped'],
    ])
    const sources = [{ files: ['法院#汇总'] }, { files: ['法院#立案'], skip: '见汇总' }]
    const mapping = { file: 'm', hash: '', sources }
    const mapped = await openMysql(server.address('法院'), { catalog: [suit], mapping })
    expect(await rowsOf(first(mapped.datasets))).toEqual(rows.map((row) => ({ ...row, source: 0 })))
  })

  it('has values that read as they would be typed, or are refused by their type', async () => {
    const all = [...read, ...refused]
    await server.run(
      'CREATE DATABASE types',
      'USE types',
      "SET time_zone = '+08:00', GLOBAL time_zone = '+08:00', GLOBAL sql_mode = 'ANSI_QUOTES'",
      ...all.flatMap(([type, sql], at) => {
        const name = `t${String(at).padStart(2, '0')}`
        return [
          `CREATE TABLE ${name} (no int, said ${type} NULL)`,
          `INSERT INTO ${name} VALUES (1, ${sql})`,
        ]
      }),
    )
    const reasons = new Map<string, string>()
    const { datasets } = await openMysql(server.address('types'), {
      catalog: [note],
      onReject: ({ source, reason }) => reasons.set(source, reason.en),
    })
    const found: unknown[] = []
    for (const dataset of datasets) {
      const [row] = await rowsOf(dataset)
      found.push(reasons.get(dataset.sources[0]?.name ?? '') ?? row?.cells[1])
    }
    expect(found.slice(0, read.length)).toEqual(read.map(([, , text]) => text))
    expect(found.slice(read.length)).toEqual(
      refused.map(([, , reason]) => expect.stringContaining(reason)),
    )
  })
})

describeWithMysql('a database of MariaDB that cannot be read', () => {
  it('says what is wrong and shows no password', async () => {
    await server.run(
      `CREATE USER reader@'127.0.0.1' IDENTIFIED BY '${password}'`,
      'CREATE DATABASE court',
      'CREATE DATABASE empty',
      "CREATE TABLE court.suits AS SELECT 1 AS no, '2024-01-31' AS filed",
    )
    const host = `127.0.0.1:${server.port}`
    const whole = server.address('court')
    const wrong = whole.replace(encodeURIComponent(password), 'x')
    const at = (address: string) => failureOf(openMysql(address, { catalog: [suit] }))
    const login = ['database-login', `Database "${host}/court" refuses the login.`]
    expect(await at(wrong)).toEqual(login)
    expect(await at(server.address('court', 'nobody'))).toEqual(login)
    expect(await at(server.address('court', 'reader'))).toEqual([
      'database-denied',
      `All rows of "${host}/court" may not be read.`,
    ])
    expect((await at(server.address('absent')))[0]).toBe('database-missing')
    expect((await at(server.address('empty')))[0]).toBe('database-empty')
    expect(await at('mysql://anna:secret@127.0.0.1:1/db')).toEqual([
      'database-unreachable',
      'Cannot connect to database "127.0.0.1:1/db": the connection was refused.',
    ])
    for (const stray of ['mysql://anna:12/34@h/db', 'mysql://anna:1#2@h/db', 'mysql://h'])
      expect((await at(stray))[0]).toBe('database-address')
  })
})

describeWithMysql('a table of MariaDB that is read', () => {
  const create = async (database: string, filler = 'NULL') => {
    await server.run(
      `CREATE DATABASE ${database}`,
      `USE ${database}`,
      'CREATE TABLE t (no int PRIMARY KEY, filed date, plaintiff varchar(9), filler text)',
      `INSERT INTO t SELECT seq, '2024-01-31', '甲', ${filler} FROM seq_9000_to_1`,
    )
    return first((await open(database)).datasets)
  }

  it('is numbered by its key', async () => {
    const rows = await rowsOf(await create('keyed'))
    expect(rows.map(({ record, cells }) => [record, cells[0]])).toEqual(
      Array.from({ length: 9000 }, (_, i) => [i + 1, String(i + 1)]),
    )
  })

  it('without a key has an order of its own, however long its texts are', async () => {
    const many = 300
    await server.run(
      'CREATE DATABASE keyless',
      'USE keyless',
      'CREATE TABLE t (no varchar(9), filed date, plaintiff varchar(9), filler longtext)',
      `INSERT INTO t SELECT seq MOD 100, '2024-01-31', NULL, repeat('x', 100000) FROM seq_1_to_${many}`,
    )
    const dataset = first((await open('keyless')).datasets)
    const rows = await rowsOf(dataset)
    expect(rows.map(({ record }) => record)).toEqual(Array.from({ length: many }, (_, i) => i + 1))
    expect(new Set(rows.map(({ cells }) => cells[0])).size).toBe(100)
    expect(await rowsOf(dataset)).toEqual(rows)
  })

  it.each([
    ["UPDATE t SET plaintiff = '乙' WHERE no = 8000"],
    ["UPDATE t SET plaintiff = '' WHERE no = 1; UPDATE t SET plaintiff = NULL WHERE no = 2"],
    ['DELETE FROM t WHERE no = 9000'],
    ['ALTER TABLE t DROP COLUMN plaintiff'],
    ['DROP TABLE t'],
  ])('is the one of which the fingerprint was taken: %s', async (statement) => {
    const database = `changed_${changes}`
    changes += 1
    const dataset = await create(database)
    await server.run(`USE ${database}`, statement)
    expect((await failureOf(rowsOf(dataset)))[0]).toBe('file-changed')
  })

  it('is left where its reader aborts, and told where the connection is lost', async () => {
    // More than what waits in a connection.
    const dataset = await create('lost_one', "repeat('x', 4000)")
    const controller = new AbortController()
    const reading = (async () => {
      for await (const _ of dataset.batches(controller.signal)) controller.abort(new Error('stop'))
    })()
    await expect(reading).rejects.toThrow('stop')
    const losing = (async () => {
      for await (const _ of dataset.batches()) await endSessions('lost_one')
    })()
    expect((await failureOf(losing))[0]).toBe('database-lost')
  })
})

let changes = 0

async function endSessions(database: string): Promise<void> {
  const asked = `SELECT id FROM information_schema.processlist WHERE db = '${database}'`
  for (const id of (await server.run(asked)).split('\n').filter((line) => line !== ''))
    await server.run(`KILL ${id}`).catch((error: Error) => {
      // It ended by itself.
      if (!error.message.includes('Unknown thread id')) throw error
    })
}
