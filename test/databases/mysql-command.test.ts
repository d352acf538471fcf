import type { Clue } from '@mingjian/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { modelText, openWorkshop, rules, sales, type Workshop } from '../cli/run-command.ts'
import { describeWithMysql, useMysql } from './start-mysql.ts'
import { password } from './start-postgres.ts'

const server = useMysql()

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
  await shop.write({ ...rules, 'rules/shop/many/model.yaml': modelText('shop.many') })
  await shop.write({ 'sales.csv': sales })
})
afterEach(() => shop.remove())

const [header = '', ...records] = sales.trim().split(/\r?\n/)
const columns = header.split(',').map((each) => `\`${each}\``)
const values = records.map(
  (line) => `(${line.split(',').map((cell) => (cell === '' ? 'NULL' : `'${cell}'`))})`,
)

async function screen(data: string, out: string) {
  const common = ['--rules', 'rules', '--as-of', '2026-01-31', '--out', out]
  const done = await shop.run(['screen', data, ...common])
  const lines = done.code === 0 ? (await shop.read(`${out}/clues.jsonl`)).trim().split('\n') : []
  const clues = lines.map((line) => JSON.parse(line) as Clue)
  return { ...done, clues: clues.map(({ band, score, subject }) => [band, score, subject.label]) }
}

describeWithMysql('the command', () => {
  it('screens the tables of a database as it does CSV, and shows no password', async () => {
    await server.run(
      'CREATE DATABASE 销售',
      'USE 销售',
      `CREATE TABLE 一月 (nr int AUTO_INCREMENT PRIMARY KEY, ${columns.map((each) => `${each} text`)})`,
      `INSERT INTO 一月 (${columns}) VALUES ${values}`,
      "CREATE TABLE 说明 AS SELECT '全部销售' AS 口径",
    )
    const done = await screen(server.address('销售'), 'run')
    expect([done.code, done.stderr]).toEqual([0, expect.not.stringContaining('Error')])
    const csv = await screen('sales.csv', 'other')
    expect(csv.clues.length).toBeGreaterThan(0)
    expect(done.clues).toEqual(csv.clues)
    expect(done.stdout).toContain('销售#一月 → ')
    expect(done.stdout).toContain('未读 销售#说明: 无法确定“销售#说明”是哪种数据')
    const files = ['run.json', 'clues.jsonl', 'evidence.jsonl', 'mapping.yaml', 'clues.csv']
    const written = await Promise.all(files.map((name) => shop.read(`run/${name}`)))
    for (const text of [done.stdout, done.stderr, ...written])
      for (const secret of [password, encodeURIComponent(password), 'owner'])
        expect(text).not.toContain(secret)
  })
})
