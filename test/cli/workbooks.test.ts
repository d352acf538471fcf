import { createHash } from 'node:crypto'
import type { Clue } from '@mingjian/core'
import { runManifestSchema } from '@mingjian/report'
import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { modelText, openWorkshop, rules, sales, type Workshop } from './run-command.ts'

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
  await shop.write({ ...rules, 'rules/shop/many/model.yaml': modelText('shop.many') })
})
afterEach(() => shop.remove())

const base = ['--rules', 'rules', '--as-of', '2026-01-31', '--out']
const rows = sales
  .trim()
  .split('\n')
  .map((line) => line.split(','))
const [header = [], ...records] = rows

async function screen(data: string, out = 'run') {
  const done = await shop.run(['screen', data, ...base, out])
  const lines = done.code === 0 ? (await shop.read(`${out}/clues.jsonl`)).trim().split('\n') : []
  const clues = lines.map((line) => JSON.parse(line) as Clue)
  return { ...done, clues: clues.map(({ band, score, subject }) => [band, score, subject.label]) }
}
const manifest = async () => runManifestSchema.parse(JSON.parse(await shop.read('run/run.json')))

it('screens the sheets of a workbook, one a month, as it does files', async () => {
  const months: WriteSheet[] = [
    { name: '说明', rows: [['口径：全部销售']] },
    { name: '一月', rows: [['销售明细'], [], header, ...records.slice(0, 2)] },
    {
      name: '二月',
      rows: [header, ...records.slice(2)],
      rowDefs: new Map([[1, { hidden: true }]]),
    },
    { name: '空', rows: [] },
  ]
  const bytes = await writeXlsx({ sheets: months })
  await shop.write({ 'sales.csv': sales, 'data/sales.xlsx': bytes, 'data/~$sales.xlsx': 'x' })
  const done = await screen('data')
  expect([done.code, done.messages]).toEqual([0, 0])
  expect(done.clues).toEqual((await screen('sales.csv', 'other')).clues)
  expect(done.stdout).toContain('sales.xlsx#一月 → ')
  expect(done.stdout).toContain('未读 sales.xlsx#说明: 无法确定“sales.xlsx#说明”是哪种数据')
  expect(done.stdout).toContain('注意：sales.xlsx#二月 有隐藏的内容（1 行），已照常读入')
  expect(done.stdout).toContain('未读 ~$sales.xlsx: 是打开工作簿时的临时文件')
  const { sources, passedOver } = await manifest()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(sources).toMatchObject([
    { name: 'sales.xlsx#一月', format: 'xlsx', sheet: '一月', sha256, titleRecords: [1] },
    {
      name: 'sales.xlsx#二月',
      sheet: '二月',
      sha256,
      hidden: { sheet: false, rows: 1, columns: 0 },
    },
  ])
  expect(passedOver.map(({ name }) => name)).toEqual(['~$sales.xlsx', 'sales.xlsx#说明'])
})

it('knows a workbook by what it holds, whatever its name', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: '一月', rows }] })
  await shop.write({ 'sales.csv': bytes, 'sales.xls': bytes })
  const done = await screen('sales.csv')
  expect([done.code, done.clues.length]).toEqual([0, 2])
  expect((await manifest()).sources[0]?.name).toBe('sales.csv#一月')
  expect((await screen('sales.xls', 'other')).stdout).toContain('sales.xls#一月')
})

it('stops at a sheet that lacks a column, with its name and what to do', async () => {
  const sheets = [
    { name: '一月', rows },
    { name: '二月', rows: [header.slice(1), ...records.map((record) => record.slice(1))] },
  ]
  await shop.write({ 'data/sales.xlsx': await writeXlsx({ sheets }) })
  const done = await screen('data')
  expect([done.code, done.messages]).toEqual([2, 1])
  expect(done.message).toContain('文件“sales.xlsx#二月”')
  expect(done.message).toContain('不属于这些数据的工作表，请移出该工作簿')
})

it('counts the same workbook once, whatever its name, and says so', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: '一月', rows }] })
  await shop.write({ 'sales.csv': sales, 'data/a.xlsx': bytes, 'data/b.xlsx': bytes })
  const done = await screen('data')
  expect([done.code, done.messages]).toEqual([0, 0])
  expect(done.clues).toEqual((await screen('sales.csv', 'other')).clues)
  const told = '与“a.xlsx#一月”内容完全相同（SHA-256 相同），只计一次'
  // Told with --quiet too: someone meant it as data.
  expect(done.stderr).toContain(`未读 b.xlsx#一月: ${told}`)
  const { sources, passedOver } = await manifest()
  expect(sources.map(({ name }) => name)).toEqual(['a.xlsx#一月'])
  expect(passedOver).toEqual([{ name: 'b.xlsx#一月', reason: told }])
})

it('lists cells that a workbook damaged, with sheet, row and reason', async () => {
  const broken = records.map((record, at) => (at === 0 ? [...record.slice(0, -1), '#N/A'] : record))
  const cells = new Map([[`1,${header.length - 1}`, { value: '#N/A', type: 'error' as const }]])
  const sheets = [{ name: '一月', rows: [header, ...broken], cells }]
  await shop.write({ 'sales.xlsx': await writeXlsx({ sheets }) })
  await screen('sales.xlsx')
  const rejects = await shop.read('run/rejects.csv')
  expect(rejects).toContain('sales.xlsx#一月,2,')
  expect(rejects).toContain('是公式的错误值（#N/A）')
})
