import type { ShownRow } from '@mingjian/core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { modelText, openWorkshop, rules, sales, type Workshop } from './run-command.ts'

let shop: Workshop
beforeAll(async () => {
  shop = await openWorkshop()
  await shop.write({
    ...rules,
    'rules/shop/many/model.yaml': modelText('shop.many'),
    'rules/shop/twice/model.yaml': modelText('shop.twice', {
      '    from: sale\n':
        '    from: sale\n    join: { same: { of: sale, to: maybe, on: same.seller = sale.seller } }\n',
    }),
    'data/sales.csv': `${sales}张三丰,7.00,2025-13-45,1\n`,
  })
})
afterAll(() => shop.remove())

const show = (step: string, ...more: string[]) =>
  shop.run(['show', 'shop.many', 'data', '--rules', 'rules', '--step', step, ...more])

it('shows rows with the file and record that they came from, masked', async () => {
  const done = await show('each_sale', '--limit', '2')
  expect(done.code).toBe(0)
  expect(done.stdout.split('\n')).toEqual([
    'shop.many 多次销售 · 步骤 each_sale',
    '6 行，显示前 2 行；--limit 可增减',
    '来源       记录  seller            amount  day',
    expect.stringMatching(/^-+$/),
    'sales.csv     2  甲乙贸易有限公司   60.00  2025-01-01',
    'sales.csv     3  甲乙贸易有限公司   60.00  2025-01-02',
    '',
  ])
  const all = await show('each_sale')
  expect(all.stdout).toMatch(/sales\.csv +7 +张\* +7\.00 +\?\n/)
  expect(all.stderr).toContain('1 个记录或单元格无法读取')
})

it('shows names where told, and says so', async () => {
  const done = await show('each_sale', '--reveal')
  expect(done.stdout).toContain('张三丰')
  expect(done.stderr).toContain('未脱敏')
})

it('shows groups by key with ranges, the same on both backends', async () => {
  const done = await show('seller_sales', '--lang', 'en', '--quiet')
  expect(done.stdout).toMatch(/戊己贸易有限公司 +2 +5\.00 \[\?…\?\] +2025-01-05\n/)
  const memory = await show('seller_sales', '--lang', 'en', '--quiet', '--backend', 'memory')
  expect(memory.stdout).toBe(done.stdout)
})

it('writes CSV and JSON lines with all rows', async () => {
  const csv = await show('seller_sales', '--format', 'csv', '-q')
  const [head, ...lines] = csv.stdout.trimEnd().split('\r\n')
  expect(head).toBe(
    '\ufeff来源,记录,存疑,seller,sales,total,total.low,total.high,last,last.low,last.high',
  )
  expect(lines).toContain(
    ',,false,甲乙贸易有限公司,2,120.00,120.00,120.00,2025-01-02,2025-01-02,2025-01-02',
  )
  expect(lines).toContain(',,false,戊己贸易有限公司,2,5.00,,,2025-01-05,2025-01-05,2025-01-05')
  const jsonl = await show('each_sale', '--format', 'jsonl', '-q')
  const rows = jsonl.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ShownRow)
  expect(rows.map(({ source, record }) => [source, record])).toEqual(
    [2, 3, 4, 5, 6, 7].map((record) => ['sales.csv', record]),
  )
  expect(rows[0]?.values).toEqual({
    seller: '甲乙贸易有限公司',
    amount: '60.00',
    day: '2025-01-01',
  })
})

it('shows the rows of a model that stops on this data, and says why', async () => {
  const done = await shop.run(['show', 'shop.twice', 'data', '-r', 'rules', '--step', 'each_sale'])
  expect(done.code).toBe(1)
  expect(done.stderr).toMatch(/shop\.twice 失败: Step "each_sale": \d rows find two rows of "same"/)
  expect(done.stdout).toContain('6 行')
})

it.each([
  ['an unknown step', ['shop.many', 'data', '--step', 'each_sales'], 'Did you mean "each_sale"?'],
  ['no step', ['shop.many', 'data'], "required option '-s, --step <name>' not specified"],
  ['several models', ['shop', 'data', '--step', 'each_sale'], '"shop" means 2 models'],
  ['no data', ['shop.many', 'gone', '--step', 'each_sale'], 'Missing file or folder "gone".'],
  [
    'a broken limit',
    ['shop.many', 'data', '--step', 'each_sale', '--limit', '-1'],
    'Invalid --limit',
  ],
])('refuses %s', async (_, args, message) => {
  const done = await shop.run(['show', ...args, '--rules', 'rules'])
  expect([done.code, done.messages]).toEqual([2, 1])
  expect(done.message).toContain(message)
})
