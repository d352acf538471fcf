import { createHash } from 'node:crypto'
import type { Clue } from '@mingjian/core'
import { runManifestSchema } from '@mingjian/report'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { modelText, openWorkshop, rules, sales, type Workshop } from './run-command.ts'

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
  await shop.write({ ...rules, 'rules/shop/many/model.yaml': modelText('shop.many') })
})
afterEach(() => shop.remove())

const [header = [], ...records] = sales
  .trim()
  .split('\n')
  .map((line) => line.split(','))
const objects = records.map((cells) =>
  JSON.stringify(Object.fromEntries(cells.map((cell, at) => [header[at], cell]))),
)

async function screen(data: string, out = 'run', ...more: string[]) {
  const done = await shop.run([
    'screen',
    data,
    '--rules',
    'rules',
    '--as-of',
    '2026-01-31',
    '--out',
    out,
    ...more,
  ])
  const lines = done.code === 0 ? (await shop.read(`${out}/clues.jsonl`)).trim().split('\n') : []
  const clues = lines.map((line) => JSON.parse(line) as Clue)
  return { ...done, clues: clues.map(({ band, score, subject }) => [band, score, subject.label]) }
}
const manifest = async () => runManifestSchema.parse(JSON.parse(await shop.read('run/run.json')))

it('screens JSON and JSON lines as it does CSV', async () => {
  const list = `{"RECORDS":[${objects.slice(0, 2).join(',\n')}]}`
  await shop.write({
    'sales.csv': sales,
    'data/a.json': list,
    'data/b.JSONL': objects.slice(2).join('\n'),
    'data/settings.json': '{"port": 80}',
  })
  const done = await screen('data')
  expect([done.code, done.messages]).toEqual([0, 0])
  expect(done.clues).toHaveLength(2)
  expect(done.clues).toEqual((await screen('sales.csv', 'other')).clues)
  expect(done.stdout).toMatch(/a\.json → .*，utf-8，取其中的列表“RECORDS”\n/)
  expect(done.stdout).toContain('未读 settings.json: “settings.json”中没有记录')
  const { sources, passedOver } = await manifest()
  expect(sources).toMatchObject([
    {
      name: 'a.json',
      format: 'json',
      encoding: 'utf-8',
      list: 'RECORDS',
      sha256: createHash('sha256').update(list).digest('hex'),
      headerRecords: [],
    },
    { name: 'b.JSONL', format: 'jsonl' },
  ])
  expect(passedOver.map(({ name }) => name)).toEqual(['settings.json'])
  expect((await screen('data', 'english', '--lang', 'en')).stdout).toMatch(
    /utf-8, its list "RECORDS"\n/,
  )
})

it('lists what could not be read, by the number of its record', async () => {
  const [first = '', ...others] = objects
  const twice = `{"${header[0]}":"x",${first.slice(1)}`
  await shop.write({ 'sales.json': `[${[...others, twice, '["x"]'].join(',')}]` })
  expect((await screen('sales.json')).code).toBe(0)
  const rejects = await shop.read('run/rejects.csv')
  expect(rejects).toMatch(new RegExp(`sales\\.json,${others.length + 1},.*同一个键出现两次`))
  expect(rejects).toMatch(new RegExp(`sales\\.json,${others.length + 2},.*不是对象`))
})

it('stops at a file that is cut or lacks a column, with what to do', async () => {
  await shop.write({ 'data/cut.json': `[${objects[0]}`, 'lacking.json': '[{"amount":"1"}]' })
  const cut = await screen('data')
  expect([cut.code, cut.messages]).toEqual([2, 1])
  expect(cut.message).toContain('“cut.json”不完整')
  expect(cut.message).toContain('重新索取')
  const lacking = await screen('lacking.json')
  expect([lacking.code, lacking.message]).toEqual([
    2,
    expect.not.stringMatching(/undefined|第 *条/),
  ])
})

it('names the columns of a new dataset by keys, and drafts a mapping of them', async () => {
  await shop.write({ 'fines.json': '[{"罚单号":"a","罚款额":12.5},{"罚单号":"b","罚款额":7}]' })
  const made = await shop.run([
    'new',
    'dataset',
    'fine',
    '--title',
    '罚单',
    '--from',
    'fines.json',
    '--dir',
    'own',
  ])
  expect(made.code).toBe(0)
  const text = await shop.read('own/catalog/fine.yaml')
  expect(text).toContain('罚单号')
  expect(text).toMatch(/罚款额 }\n *kind: money/)
  const mapped = await shop.run(['map', 'fines.json', '--rules', 'rules', '--out', 'mapping.yaml'])
  expect(mapped.code).toBe(0)
  expect(await shop.read('mapping.yaml')).toContain('fines.json')
})
