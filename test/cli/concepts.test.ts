import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { casesText, modelText, openWorkshop, rules, sales, type Workshop } from './run-command.ts'

const concept = `id: shop.sales
title: { zh: 有效销售, en: Valid sales }
datasets:
  sale: { use: sale, need: required }
steps:
  sold: { from: sale, where: amount > 0 }
`

const over = (id: string) =>
  modelText(id, {
    'sale: { use: sale,': 'sale: { use: shop.sales.sold,',
    'total >= 100': 'total >= many',
  })

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
  await shop.write({
    ...rules,
    'rules/shop/concepts/sales.yaml': concept,
    'rules/shop/many/model.yaml': over('shop.many'),
    'rules/shop/many/cases.yaml': casesText,
    'rules/shop/more/model.yaml': over('shop.more'),
    'rules/shop/more/cases.yaml': casesText,
    'data/sales.csv': sales,
  })
})
afterEach(() => shop.remove())

it.each([
  ['a folder', 'rules', '2 个模型、1 个概念'],
  ['a model with the concept beside it', 'rules/shop/many', '1 个模型'],
  ['a file of a concept', 'rules/shop/concepts/sales.yaml', '1 个概念'],
  ['the id of a concept', 'shop.sales', '1 个概念'],
])('checks %s', async (_, name, read) => {
  const done = await shop.run(['check', name, '--rules', 'rules'])
  expect([done.code, done.stdout]).toEqual([0, `0 个错误，0 个警告；读到 ${read}。\n`])
})

it('tells a mistake in a concept once, at its place, though two models read it', async () => {
  await shop.write({ 'rules/shop/concepts/sales.yaml': concept.replace('amount', 'amuont') })
  const done = await shop.run(['check', 'rules/shop', '--rules', 'rules'])
  expect([done.code, done.stdout.split('\n')]).toEqual([
    2,
    [
      'rules/shop/concepts/sales.yaml:6:30 错误 name-unknown：没有“amuont”这个名称。',
      '  是否应为“amount”？',
      '1 个错误，0 个警告；读到 2 个模型、1 个概念。',
      '',
    ],
  ])
})

it('screens with models over a concept and tells of it once', async () => {
  const args = ['screen', 'data', '--rules', 'rules', '--as-of', '2025-06-30', '--out', 'run']
  const done = await shop.run(args)
  expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('（概念） · 已运行')])
  const run = JSON.parse(await readFile(join(shop.dir, 'run/run.json'), 'utf8'))
  expect(run.concepts).toMatchObject([
    {
      concept: 'shop.sales',
      version: '1.4.0',
      funnel: [{ step: 'sold', where: { kept: 5, inDoubt: 1 } }],
    },
  ])
  expect(run.models.map((model: { concepts: string[] }) => model.concepts)).toEqual([
    ['shop.sales'],
    ['shop.sales'],
  ])
  const [row] = (await readFile(join(shop.dir, 'run/evidence.jsonl'), 'utf8')).split('\n')
  expect(JSON.parse(row ?? '')).toMatchObject({ dataset: 'sale', table: 'shop.sales.sold' })
})

it('shows the rows and the SQL of a step of a concept', async () => {
  const shown = await shop.run([
    'show',
    'shop.many',
    'data',
    '-r',
    'rules',
    '-s',
    'shop.sales.sold',
    '--format',
    'jsonl',
    '-q',
  ])
  expect([shown.code, shown.stdout.trim().split('\n').length]).toEqual([0, 5])
  const sql = await shop.run(['sql', 'shop.many', '-r', 'rules', '--step', 'shop.sales.sold'])
  expect([sql.code, sql.stdout]).toEqual([0, expect.stringContaining('-- shop.sales.sold\n')])
  const all = await shop.run(['sql', 'shop.many', '-r', 'rules'])
  expect(all.stdout).toContain('FROM "run_1"."sold"')
})

it('runs cases over the datasets of a concept, and explains where rows were lost in it', async () => {
  await shop.write({
    'rules/shop/many/cases.yaml': `- name: what is worth nothing is not counted
  data: { sale: [{ seller: 甲, amount: 60, day: 2025-01-01, repeat: 2 }, { seller: 甲, amount: 0, day: 2025-01-01 }, { seller: 乙, amount: 1, day: 2025-01-01 }] }
  expect:
    甲: { band: B, facts: { sales: 2 }, signals: { often: hit, dear: hit } }
    乙: { band: null, signals: { often: clear, dear: clear } }
`,
  })
  const tested = await shop.run(['test', 'rules/shop/many', '--rules', 'rules'])
  expect([tested.code, tested.stdout]).toEqual([
    0,
    expect.stringContaining('✓ shop.many: 1 个案例，通过 1'),
  ])
  await shop.write({ 'data/sales.csv': `${sales}庚辛贸易有限公司,0.00,2025-01-06,1\n` })
  const args = ['--subject', '庚辛贸易有限公司', '-m', 'shop.many', '-r', 'rules', '--lang', 'en']
  const why = await shop.run(['explain', 'data', ...args])
  expect([why.code, why.stdout]).toEqual([2, expect.stringMatching(/shop\.sales\.sold +1 +0/)])
})

it('tells a concept of whole rules that one model reads alone', async () => {
  await rm(join(shop.dir, 'rules/shop/more'), { recursive: true })
  const whole = await shop.run(['check', 'rules'])
  expect(whole.stdout).toContain('sales.yaml:1:5 警告 concept-used-once：概念“shop.sales”')
  expect(whole.stdout).toContain('0 个错误，1 个警告；读到 1 个模型、1 个概念。')
  const part = await shop.run(['check', 'rules/shop', '--rules', 'rules'])
  expect(part.stdout).toBe('0 个错误，0 个警告；读到 1 个模型、1 个概念。\n')
})
