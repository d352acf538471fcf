import {
  copyFileSync,
  existsSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { openEngine } from './open-engine.ts'
import { failureOf, folder, readAll, writeDatabase, writeParquet } from './testing/write-tables.ts'

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const table = `CREATE TABLE t AS SELECT '1' AS no, DATE '2024-01-31' AS filed`

describe('a file that is something else', () => {
  it.each([
    ['sqlite.db', 'SQLite format 3\0...', 'SQLite 数据库', '导出为 CSV'],
    ['thumbs.db', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), '旧版 Excel', ''],
    ['zip.parquet', 'PK\u0003\u0004', '压缩包', ''],
    ['text.parquet', '案号,立案日期\n', '文本文件', '请把扩展名改为 .csv'],
    ['short.duckdb', 'DUCK', '文本文件', ''],
  ])('(%s) is named, with what to do', async (name, content, format, hint) => {
    const { code, told } = await failureOf(write(name, content))
    expect(code).toBe('not-database')
    expect(told.zh.message).toContain(`“${name}”不是 Parquet 文件或 DuckDB 数据库，像是`)
    expect(told.zh.message).toContain(format)
    expect(told.zh.hint).toContain(hint)
  })

  it('is told where it is empty or not there', async () => {
    expect((await failureOf(write('none.parquet', ''))).code).toBe('file-empty')
    expect((await failureOf(join(folder, 'nowhere.duckdb'))).code).toBe('file-missing')
    expect((await failureOf(folder)).code).toBe('file-unreadable')
  })
})

/** The checksum of the first block of a database, as DuckDB computes it. */
function checksumOf(bytes: Buffer): bigint {
  let sum = 5381n
  for (let at = 8; at < 4096; at += 8)
    sum ^= BigInt.asUintN(64, bytes.readBigUInt64LE(at) * 0xbf58476d1ce4e5b9n)
  return sum
}

describe('a database', () => {
  it('without tables is told', async () => {
    expect((await failureOf(await writeDatabase('empty.duckdb'))).code).toBe('database-empty')
  })

  it('whose last changes lie in a log beside it is refused', async () => {
    const path = await writeDatabase('open.duckdb', table)
    write('open.duckdb.wal', 'x')
    const { code, told } = await failureOf(path)
    expect(code).toBe('database-open')
    expect(told.en.hint).toContain('CHECKPOINT')
  })

  it('that another program writes is refused', async () => {
    const path = await writeDatabase('held.duckdb', table)
    const instance = await DuckDBInstance.create(path)
    const connection = await instance.connect()
    try {
      await connection.run("INSERT INTO t VALUES ('2', DATE '2024-01-31')")
      expect((await failureOf(path)).code).toBe('database-open')
    } finally {
      connection.closeSync()
      instance.closeSync()
    }
    expect((await readAll(path)).tables[0]?.rows).toHaveLength(2)
  })

  it('of another generation is told, with the version that is read', async () => {
    const bytes = readFileSync(await writeDatabase('old.duckdb', table))
    expect(bytes.readBigUInt64LE(0)).toBe(checksumOf(bytes))
    // Behind the checksum and four bytes of magic.
    bytes.writeBigUInt64LE(9999n, 12)
    bytes.writeBigUInt64LE(checksumOf(bytes), 0)
    const { code, told } = await failureOf(write('old.duckdb', bytes))
    expect(code).toBe('database-newer')
    expect(told.zh.message).toMatch(
      /由另一代 DuckDB 写成，本程序所带的 DuckDB（v[\d.]+）不能读取。$/,
    )
  })

  it('that is encrypted is told', async () => {
    const path = join(folder, 'secret.duckdb')
    const connection = await (await DuckDBInstance.create()).connect()
    await connection.run("SET force_mbedtls_unsafe = 'true'")
    await connection.run(`ATTACH '${path}' AS secret (ENCRYPTION_KEY 'k')`)
    await connection.run(`CREATE TABLE secret.t AS SELECT 1 AS no`)
    await connection.run('DETACH secret')
    expect((await failureOf(path)).code).toBe('database-encrypted')
  })
})

describe('a Parquet file', () => {
  it('that is cut short is damaged, and no text of the engine is shown', async () => {
    const path = await writeParquet(
      'whole.parquet',
      "SELECT '张三' AS no, DATE '2024-01-31' AS filed",
    )
    const bytes = readFileSync(path)
    const { code, message, cause } = await failureOf(write('cut.parquet', bytes.subarray(0, -20)))
    expect([code, message]).toEqual([
      'database-damaged',
      'Damaged file "cut.parquet": it cannot be opened.',
    ])
    expect(String(cause)).toContain('cut.parquet')
  })

  it('that is encrypted is told', async () => {
    const path = join(folder, 'secret.parquet')
    const connection = await (await DuckDBInstance.create()).connect()
    await connection.run("SET force_mbedtls_unsafe = 'true'")
    await connection.run("PRAGMA add_parquet_key('k', '0123456789112345')")
    await connection.run(
      `COPY (SELECT 1 AS no) TO '${path}' (FORMAT parquet, ENCRYPTION_CONFIG {footer_key: 'k'})`,
    )
    expect((await failureOf(path)).code).toBe('database-encrypted')
  })

  it('whose bytes fail behind some rows says after which', async () => {
    const query = `SELECT 'n' || i AS no, DATE '2024-01-31' AS filed FROM range(20000) t(i)`
    const path = await writeParquet(
      'part.parquet',
      query,
      ', ROW_GROUP_SIZE 4096, COMPRESSION zstd',
    )
    const bytes = readFileSync(path)
    bytes.fill(0xff, Math.floor(bytes.length * 0.6), Math.floor(bytes.length * 0.7))
    const { code, told } = await failureOf(write('part.parquet', bytes))
    expect(code).toBe('database-damaged')
    expect(told.zh.message).toMatch(/^“part.parquet”已损坏：第 \d+ 条记录之后无法读取。$/)
  })
})

describe('the engine', () => {
  it.each([
    "SELECT * FROM read_text('/etc/hosts')",
    "SELECT * FROM read_csv('http://127.0.0.1/a.csv')",
    "ATTACH ':memory:' AS other; ATTACH '/tmp/other.duckdb' AS again",
    'INSTALL httpfs',
    'LOAD httpfs',
    'SET enable_external_access = true',
    "COPY (SELECT 1) TO 'out.csv'",
    "INSERT INTO source.t VALUES ('2', DATE '2024-01-31')",
    'CREATE TABLE source.u (i INTEGER)',
  ])('does nothing but read the file: %s', async (statement) => {
    const path = await writeDatabase('closed.duckdb', table)
    const before = readFileSync(path)
    const { connection, close } = await openEngine('closed.duckdb', {
      place: realpathSync(path),
      format: 'duckdb',
    })
    try {
      await expect(connection.run(statement)).rejects.toThrow()
    } finally {
      close()
    }
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(existsSync('out.csv')).toBe(false)
  })

  it('follows no view out of the file', async () => {
    const secret = write('secret.csv', 'no,filed\n1,2024-01-31\n')
    const path = await writeDatabase(
      'views.duckdb',
      table,
      `CREATE VIEW v AS SELECT * FROM read_csv('${secret}')`,
    )
    const { tables, others } = await readAll(path)
    expect(tables).toHaveLength(1)
    expect(others.map(({ code }) => code)).toEqual(['view-skipped'])
  })

  it('reads a file behind a link', async () => {
    const path = await writeDatabase('target.duckdb', table)
    const link = join(folder, 'link.duckdb')
    if (process.platform === 'win32') copyFileSync(path, link)
    else symlinkSync(path, link)
    expect((await readAll(link)).tables).toHaveLength(1)
  })
})
