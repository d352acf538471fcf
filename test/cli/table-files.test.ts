import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Clue } from '@mingjian/core'
import { runManifestSchema } from '@mingjian/report'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { modelText, openWorkshop, rules, sales, type Workshop } from './run-command.ts'

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
  await shop.write({ ...rules, 'rules/shop/many/model.yaml': modelText('shop.many') })
  await shop.write({ 'sales.csv': sales, 'data/a.txt': '' })
})
afterEach(() => shop.remove())

/** Runs statements of a program that hands data over; `SALES` stands for the table of sales. */
async function write(...statements: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  const table = `(SELECT * FROM read_csv('${join(shop.dir, 'sales.csv')}', all_varchar = true))`
  for (const each of statements)
    await connection.run(each.replaceAll('SALES', table).replaceAll('DIR', shop.dir))
  connection.closeSync()
  instance.closeSync()
}

async function screen(data: string, out = 'run') {
  const args = ['screen', data, '--rules', 'rules', '--as-of', '2026-01-31', '--out', out]
  const done = await shop.run(args)
  const lines = done.code === 0 ? (await shop.read(`${out}/clues.jsonl`)).trim().split('\n') : []
  const clues = lines.map((line) => JSON.parse(line) as Clue)
  return { ...done, clues: clues.map(({ band, score, subject }) => [band, score, subject.label]) }
}
const manifest = async () => runManifestSchema.parse(JSON.parse(await shop.read('run/run.json')))

it('screens a Parquet file as it does CSV', async () => {
  await write(`COPY (SELECT * FROM SALES) TO 'DIR/data/sales.parquet' (FORMAT parquet)`)
  const done = await screen('data')
  expect([done.code, done.messages]).toEqual([0, 0])
  const csv = await screen('sales.csv', 'other')
  expect(csv.clues.length).toBeGreaterThan(0)
  expect(done.clues).toEqual(csv.clues)
  const bytes = await readFile(join(shop.dir, 'data/sales.parquet'))
  expect((await manifest()).sources).toMatchObject([
    {
      name: 'sales.parquet',
      format: 'parquet',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      headerRecords: [],
    },
  ])
  // Its first row is record 1, where that of a CSV file is record 2, behind the header.
  const places = async (folder: string) =>
    (await shop.read(`${folder}/evidence.jsonl`))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).row as number)
  expect(await places('run')).toEqual((await places('other')).map((row) => row - 1))
})

it('screens the tables of a database, and tells those that are no data', async () => {
  await write(
    "ATTACH 'DIR/data/库.db' AS db",
    'CREATE TABLE db.一月 AS SELECT * FROM SALES LIMIT 2',
    'CREATE TABLE db.二月 AS SELECT * FROM SALES OFFSET 2',
    "CREATE TABLE db.说明 AS SELECT '全部销售' AS 口径",
    'CREATE VIEW db.汇总 AS SELECT * FROM db.一月',
    'DETACH db',
  )
  const done = await screen('data')
  expect([done.code, done.messages]).toEqual([0, 0])
  expect(done.clues).toEqual((await screen('sales.csv', 'other')).clues)
  expect(done.stdout).toContain('库.db#一月 → ')
  expect(done.stdout).toContain('未读 库.db#说明: 无法确定“库.db#说明”是哪种数据')
  expect(done.stdout).toContain('未读 库.db#汇总: “库.db#汇总”是视图，不读取')
  const { sources } = await manifest()
  expect(sources.map(({ name, format, table }) => [name, format, table])).toEqual([
    ['库.db#一月', 'duckdb', '一月'],
    ['库.db#二月', 'duckdb', '二月'],
  ])
  const mapped = await shop.run(['map', 'data', '--rules', 'rules'])
  expect([mapped.code, mapped.messages]).toEqual([0, 0])
  expect(await shop.read('data/mapping.yaml')).toContain('库.db#一月')
  expect((await screen('data', 'again')).clues).toEqual(done.clues)
})

it('passes over what is none of them in a folder, and refuses it where it is named', async () => {
  await shop.write({
    'data/Thumbs.db': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
    'data/sales.csv': sales,
  })
  const done = await screen('data')
  expect([done.code, done.messages]).toEqual([0, 0])
  expect(done.stdout).toContain('未读 Thumbs.db: “Thumbs.db”不是 Parquet 文件或 DuckDB 数据库')
  const named = await screen('data/Thumbs.db', 'other')
  expect([named.code, named.messages]).toEqual([2, 1])
})

it('stops at a damaged file, also in a folder', async () => {
  await write(`COPY (SELECT * FROM SALES) TO 'DIR/whole.parquet' (FORMAT parquet)`)
  const whole = await readFile(join(shop.dir, 'whole.parquet'))
  await shop.write({ 'data/cut.parquet': whole.subarray(0, -9), 'data/sales.csv': sales })
  const done = await screen('data')
  expect([done.code, done.messages]).toEqual([2, 1])
  expect(done.message).toContain('“cut.parquet”已损坏，无法打开')
  expect(done.message).toContain('请向来源单位重新索取')
})

it('lists cells of a table that cannot be typed, with its name and the place of the row', async () => {
  const [first] = sales.trim().split('\n')[0]?.split(',').slice(-1) ?? []
  await write(
    "ATTACH 'DIR/sales.duckdb' AS db",
    `CREATE TABLE db.t AS SELECT * REPLACE ([${first}] AS ${first}) FROM SALES`,
    'DETACH db',
  )
  const done = await screen('sales.duckdb')
  expect(done.messages).toBe(0)
  const rejects = await shop.read('run/rejects.csv')
  expect(rejects).toContain('sales.duckdb#t,1,')
  expect(rejects).toContain('是列表、结构或映射，不是一个值')
})

it('guesses a new dataset by the columns of a Parquet file', async () => {
  const query = "SELECT '00' || i AS 罚单号, DATE '2024-01-31' AS 开具日期 FROM range(20) t(i)"
  await write(`COPY (${query}) TO 'DIR/fines.parquet' (FORMAT parquet)`)
  const args = ['new', 'dataset', 'fines.ticket', '--title', '罚单', '--from', 'fines.parquet']
  const done = await shop.run(args)
  expect([done.code, done.messages]).toEqual([0, 0])
  const text = await shop.read('rules/fines/ticket.yaml')
  expect(text).toMatch(/开具日期[^\n]*\n?[^\n]*kind: date/)
})
