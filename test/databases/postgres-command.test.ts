import type { Clue } from '@mingjian/core'
import { runManifestSchema } from '@mingjian/report'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { modelText, openWorkshop, rules, sales, type Workshop } from '../cli/run-command.ts'
import { describeWithPostgres, password, usePostgres } from './start-postgres.ts'

const server = usePostgres()

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
  await shop.write({ ...rules, 'rules/shop/many/model.yaml': modelText('shop.many') })
  await shop.write({ 'sales.csv': sales })
})
afterEach(() => shop.remove())

const [header = '', ...records] = sales.trim().split(/\r?\n/)
const columns = header.split(',')
const values = (lines: readonly string[]) =>
  lines.map((line) => `(${line.split(',').map((cell) => (cell === '' ? 'NULL' : `'${cell}'`))})`)

/** The sales in a database, in two tables, beside a table and a view that are none. */
async function createSales(database: string): Promise<void> {
  const table = (name: string, lines: readonly string[]) => [
    `CREATE TABLE ${name} (nr serial PRIMARY KEY, ${columns.map((each) => `"${each}" text`)})`,
    `INSERT INTO ${name} (${columns.map((each) => `"${each}"`)}) VALUES ${values(lines)}`,
  ]
  await server.run('postgres', `CREATE DATABASE "${database}"`)
  await server.run(
    database,
    ...table('一月', records.slice(0, 2)),
    ...table('二月', records.slice(2)),
    `CREATE TABLE 说明 AS SELECT '全部销售' AS 口径`,
    'CREATE VIEW 汇总 AS SELECT * FROM 一月',
  )
}

const common = ['--rules', 'rules', '--as-of', '2026-01-31']
async function screen(data: readonly string[], out = 'run') {
  const done = await shop.run(['screen', ...data, ...common, '--out', out])
  const lines = done.code === 0 ? (await shop.read(`${out}/clues.jsonl`)).trim().split('\n') : []
  const clues = lines.map((line) => JSON.parse(line) as Clue)
  return { ...done, clues: clues.map(({ band, score, subject }) => [band, score, subject.label]) }
}
const manifest = async () => runManifestSchema.parse(JSON.parse(await shop.read('run/run.json')))

/** Nothing that the command printed or wrote shows the password, nor who logged in. */
async function checkPrivate(printed: string, folder?: string): Promise<void> {
  const names = ['run.json', 'clues.jsonl', 'evidence.jsonl', 'mapping.yaml', 'clues.csv']
  const written = folder === undefined ? [] : names.map((name) => shop.read(`${folder}/${name}`))
  for (const text of [printed, ...(await Promise.all(written))])
    for (const secret of [password, encodeURIComponent(password), 'owner'])
      expect(text).not.toContain(secret)
}

describeWithPostgres('the command', () => {
  it('screens the tables of a database as it does CSV, and tells those that are no data', async () => {
    await createSales('销售')
    const address = server.address('销售')
    const done = await screen([address])
    expect([done.code, done.messages]).toEqual([0, 0])
    const csv = await screen(['sales.csv'], 'other')
    expect(csv.clues.length).toBeGreaterThan(0)
    expect(done.clues).toEqual(csv.clues)
    expect(done.stdout).toContain('销售#一月 → ')
    expect(done.stdout).toContain('未读 销售#说明: 无法确定“销售#说明”是哪种数据')
    expect(done.stdout).toContain('未读 销售#汇总: “销售#汇总”是视图')
    const { sources, backend } = await manifest()
    expect(backend.name).toBe('duckdb')
    expect(sources).toMatchObject([
      { name: '销售#一月', format: 'postgres', table: '一月', headerRecords: [] },
      { name: '销售#二月', format: 'postgres', table: '二月' },
    ])
    for (const { sha256 } of sources) expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    await checkPrivate(done.stdout + done.stderr, 'run')
  })

  it('writes a mapping of a database, by which it is read again', async () => {
    await createSales('mapped')
    const address = server.address('mapped')
    const mapped = await shop.run(['map', address, '--rules', 'rules'])
    expect([mapped.code, mapped.messages]).toEqual([0, 0])
    expect(mapped.stdout).toContain('mapped#一月 → ')
    const text = await shop.read('mapping.yaml')
    expect(text).toContain('mapped#一月')
    await checkPrivate(mapped.stdout + mapped.stderr + text)
    const done = await screen([address, '--mapping', 'mapping.yaml'])
    expect([done.code, done.clues]).toEqual([0, (await screen([address], 'other')).clues])
  })

  it('reads a database that a project names, with files beside it', async () => {
    await createSales('project')
    await shop.write({
      'sales.csv': `${header}\n${records[0]}\n`,
      'mingjian.yaml': `data: [sales.csv, "${server.address('project')}"]\nrules: rules\nas_of: 2026-01-31\nout: run\n`,
    })
    const done = await shop.run(['screen'])
    expect([done.code, done.messages]).toEqual([0, 0])
    const { sources } = await manifest()
    expect(sources.map(({ name }) => name)).toEqual(['sales.csv', 'project#一月', 'project#二月'])
    await checkPrivate(done.stdout + done.stderr, 'run')
  })

  it('shows steps, and why somebody is no clue', async () => {
    await createSales('steps')
    const address = server.address('steps')
    const [first] = (await screen([address])).clues
    const who = String(first?.[2])
    const args = ['--model', 'shop.many', '--subject', who, '--rules', 'rules', '--reveal']
    const told = await shop.run(['explain', address, ...args, '--as-of', '2026-01-31'])
    expect([told.code, told.messages]).toEqual([0, 0])
    await checkPrivate(told.stdout + told.stderr)
  })

  it('says what is wrong with a database, and shows no password', async () => {
    const wrong = await screen([server.address('absent')])
    expect([wrong.code, wrong.messages]).toEqual([2, 1])
    expect(wrong.message).toContain(`没有数据库“127.0.0.1:${server.port}/absent”`)
    const nobody = await screen([server.address('postgres', 'nobody')])
    expect([nobody.code, nobody.messages]).toEqual([3, 1])
    expect(nobody.message).toContain('拒绝登录')
    const other = await screen([server.address('postgres').replace('postgres:', 'oracle:')])
    expect([other.code, other.messages]).toEqual([2, 1])
    expect(other.message).toContain('不能读取 oracle:// 地址')
    const fresh = ['new', 'dataset', 'a.b', '--title', '甲', '--from', server.address('postgres')]
    const made = await shop.run(fresh)
    expect([made.code, made.messages]).toEqual([2, 1])
    for (const { stdout, stderr } of [wrong, nobody, other, made])
      await checkPrivate(stdout + stderr)
    expect(await shop.list()).toEqual(['rules', 'sales.csv'])
  })
})
