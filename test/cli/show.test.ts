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
    '6 行',
    '来源       记录  seller            amount  day',
    expect.stringMatching(/^-+$/),
    'sales.csv     2  甲乙贸易有限公司   60.00  2025-01-01',
    'sales.csv     3  甲乙贸易有限公司   60.00  2025-01-02',
    '另有 4 行未显示：--limit <行数> 可增减，--all 显示全部。',
    '',
  ])
  const all = await show('each_sale')
  expect(all.stdout).toMatch(/sales\.csv +7 +张\* +7\.00 +\?\n/)
  expect(all.stderr).toContain('1 个记录或单元格无法读取')
})

it('shows the columns of the steps where no data are given', async () => {
  const done = await shop.run(['show', 'shop.many', '--rules', 'rules'])
  expect([done.code, done.stderr]).toEqual([0, ''])
  expect(done.stdout).toMatch(
    /^shop\.many · 各步骤的列（没有给出数据，不运行）\neach_sale ← sale\n {2}seller +文本\n/,
  )
  expect(done.stdout).toMatch(/\nseller_sales ← each_sale · 每个 seller 一行\n/)
  const args = ['show', 'shop.many', '--rules', 'rules', '--lang', 'en', '--step']
  const one = await shop.run([...args, 'seller_sales'])
  expect(one.stdout).toMatch(
    /nothing ran\)\nseller_sales ← each_sale · one row for each seller\n {2}seller +text\n/,
  )
  expect((await shop.run([...args, 'none'])).code).toBe(2)
})

it('shows names where told, and says so', async () => {
  const done = await show('each_sale', '--reveal')
  expect(done.stdout).toContain('张三丰')
  expect(done.stderr).toContain('未脱敏')
})

it('shows groups by key with ranges, the same on both backends', async () => {
  const done = await show('seller_sales', '--lang', 'en', '--quiet')
  expect(done.stdout).toMatch(/戊己贸易有限公司 +2 +5\.00 \[\?…\?\] +2025-01-05\n/)
  expect(done.stdout.split('\n')[0]).toMatch(/^\d+ rows/)
  const some = await show('seller_sales', '--quiet', '--limit', '1')
  expect(some.stdout).toMatch(/另有 \d+ 行未显示/)
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

it('shows fewer of wide rows, and the columns of joined tables where told', async () => {
  const lines = Array.from({ length: 30 }, (_, i) => `公司${i},1.00,2025-01-0${(i % 9) + 1},1`)
  await shop.write({
    'many/sales.csv': `卖方,金额,日期,件数\n${lines.join('\n')}\n`,
    'rules/shop/joined/model.yaml': modelText('shop.joined', {
      '    from: sale\n':
        '    from: sale\n    join: { same: { of: sale, to: any, on: same.seller = sale.seller } }\n    derive: { other: same.amount }\n',
      'sales: count(*)': 'sales: count(distinct seller)',
      'sum(amount)': 'max(amount)',
    }),
  })
  const of = (...more: string[]) =>
    shop.run(['show', 'shop.joined', 'many', '-r', 'rules', '--step', 'each_sale', ...more])
  const few = await of()
  expect(few.stdout).toContain('另有 10 行未显示：--limit <行数> 可增减，--all 显示全部。\n')
  expect(few.stdout).toMatch(/另有 \d 列取自关联的表：--joined 一并显示。\n/)
  expect(few.stdout).not.toContain('same.amount')
  const all = await of('--all', '--joined')
  expect(all.stdout).toMatch(/sales\.csv +31 /)
  expect(all.stdout).toContain('same.amount')
  expect(all.stdout).not.toContain('另有')
})

it('shows the rows of a model that stops on this data, and says why', async () => {
  const done = await shop.run(['show', 'shop.twice', 'data', '-r', 'rules', '--step', 'each_sale'])
  expect(done.code).toBe(1)
  expect(done.stderr).toMatch(/shop\.twice 失败: 步骤 each_sale：有 \d 行在 same 中对上两条记录/)
  expect(done.stdout).toContain('6 行')
})

it.each([
  ['an unknown step', ['shop.many', 'data', '--step', 'each_sales'], '是否应为“each_sale”？'],
  ['no step', ['shop.many', 'data'], '缺少选项 -s, --step <名称>：要看哪一步的行。'],
  ['no step, and lists them', ['shop.many', 'data'], 'each_sale、seller_sales'],
  ['several models', ['shop', 'data', '--step', 'each_sale'], '“shop”指 3 个模型'],
  ['no data', ['shop.many', 'gone', '--step', 'each_sale'], '找不到文件或文件夹“gone”。'],
  [
    'a broken limit',
    ['shop.many', 'data', '--step', 'each_sale', '--limit', '-1'],
    '选项 --limit 的值“-1”不对',
  ],
])('refuses %s', async (_, args, message) => {
  const done = await shop.run(['show', ...args, '--rules', 'rules'])
  expect([done.code, done.messages]).toEqual([2, 1])
  expect(done.message).toContain(message)
})
