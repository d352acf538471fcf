import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runManifestSchema } from '@mingjian/report'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { modelText, openWorkshop, rules, sales, type Workshop } from './run-command.ts'

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
  await shop.write({ ...rules, 'rules/shop/many/model.yaml': modelText('shop.many') })
})
afterEach(() => shop.remove())

const base = ['screen', 'data', '--rules', 'rules', '--as-of', '2026-01-31', '--out', 'run']
const read = (name: string) => readFile(join(shop.dir, name), 'utf8')

/** The first two sales, exported again in a file that begins with another one. */
const again = `${sales.split('\n').slice(0, 1)}\n己庚贸易有限公司,7.00,2025-02-01,1\n${sales.split('\n').slice(1, 3).join('\n')}\n`

const keyed = {
  'rules/catalog/sale.yaml': rules['rules/catalog/sale.yaml'].replace(
    'columns:',
    'key: [seller, day]\ncolumns:',
  ),
}

it('counts what two exports hold once, says so, and lists which records', async () => {
  await shop.write({ ...keyed, 'data/sales.csv': sales, 'data/too.csv': again })
  const done = await shop.run(base)
  expect(done.code).toBe(0)
  expect(done.stdout).toContain(
    '读入 3 条，装载 1 条，拒绝 0 条\n    与其他记录完全相同 2 条（只计一次）：与 sales.csv 中的相同 2 条',
  )
  expect(done.stdout).not.toContain('注意')
  expect(done.stdout).toContain('共2次；合计120.00元')
  const rejects = (await read('run/rejects.csv')).trim().split(/\r?\n/)
  expect(rejects.slice(1).map((line) => line.split(',').slice(0, 6).join())).toEqual([
    'too.csv,3,,,,与“sales.csv”第 2 条记录完全相同，只计一次',
    'too.csv,4,,,,与“sales.csv”第 3 条记录完全相同，只计一次',
  ])
  const { sources } = runManifestSchema.parse(JSON.parse(await read('run/run.json')))
  expect(sources[1]).toMatchObject({
    counts: { read: 3, loaded: 1, rejected: 0, repeated: 2, duplicates: 0 },
    alike: [{ source: 'sales.csv', records: 2 }],
  })
})

it('keeps alike records that nothing tells apart, and warns that sums may be doubled', async () => {
  await shop.write({ 'data/sales.csv': sales, 'data/too.csv': again })
  const done = await shop.run(base)
  expect(done.stdout).toContain(
    '注意：too.csv 有 2 条记录与另一条完全相同（与 sales.csv 中的相同 2 条）。缺少唯一编号，不能断定是重复导出还是确有数笔，均已计入：金额合计和次数可能翻倍。请提供时间不重叠的导出，或补上唯一编号。',
  )
  expect(done.stdout).toContain('共4次；合计240.00元')
})

it('says that different records have one key', async () => {
  const other = again.replaceAll('60.00', '61.00')
  await shop.write({ ...keyed, 'data/sales.csv': sales, 'data/too.csv': other })
  const done = await shop.run(base)
  expect(done.stdout).toContain(
    '注意：too.csv 有 2 条记录与另一条的卖方（seller）、日期（day）相同而内容不同，均已计入。请核对以哪一条为准。',
  )
  expect(done.stdout).toContain('共4次；合计242.00元')
})

it('says which columns are in another form, and which records lie after the day of the run', async () => {
  const dated = rules['rules/catalog/sale.yaml'].replace('columns:', 'date: day\ncolumns:')
  const serial = sales.replace('2025-01-04', '2029-01-04').replaceAll('60.00', '约60')
  await shop.write({ 'rules/catalog/sale.yaml': dated, 'data/sales.csv': serial })
  const done = await shop.run(base)
  expect(done.stdout).toContain(
    '注意：sales.csv 的“金额”→金额（amount）有 4 个非空单元格，其中 2 个无法识别，按未知处理；最多的原因：不是金额（最多两位小数，如 12500.00）。请按此更正该列后重新运行，否则结果说明不了什么。\n' +
      '注意：sales.csv 有 1 条记录的日期（day）晚于基准日 2026-01-31，仍然计入。请核对是否为笔误，或基准日（--as-of）是否过早。\n',
  )
  const { sources } = runManifestSchema.parse(JSON.parse(await read('run/run.json')))
  expect(sources[0]).toMatchObject({
    afterAsOf: 1,
    unread: [{ column: 'amount', header: '金额', rejected: 2, filled: 4 }],
  })
  expect(done.stdout).toContain('日期→day')
})

it('says of other columns how many records have a day long after the run, and keeps it', async () => {
  await shop.write({ 'data/sales.csv': sales.replace('2025-01-04', '2029-01-04') })
  const done = await shop.run(base)
  expect(done.stdout).toContain('1 条的日期（day）晚于基准日一年以上，仍然计入：请核对是否为笔误')
  const late = async () =>
    runManifestSchema.parse(JSON.parse(await read('run/run.json'))).sources[0]?.lateDays
  expect(await late()).toEqual([{ column: 'day', records: 1 }])
})

it.each(['duckdb', 'memory'])(
  'says on %s which records lie outside of a declared period',
  async (backend) => {
    const dated = rules['rules/catalog/sale.yaml'].replace('columns:', 'date: day\ncolumns:')
    const mapping =
      'sources: [{ files: [sales.csv], coverage: { from: 2025-01-01, to: 2025-06-30 } }]'
    const old = sales.replace('2025-01-04', '2023-01-04').replace('2025-02-04', '2025-12-31')
    await shop.write({
      'rules/catalog/sale.yaml': dated,
      'data/sales.csv': old,
      'data/mapping.yaml': mapping,
    })
    const done = await shop.run([...base, '--backend', backend])
    expect(done.stdout).toMatch(
      /注意：sales.csv 声明的期间是 2025-01-01 至 2025-06-30，其中的日期却是 2023-01-04 至 \d{4}-\d\d-\d\d：有 \d 条记录在期间之外/,
    )
  },
)

it('says that a declared period means nothing without a date', async () => {
  const mapping =
    'sources: [{ files: [sales.csv], coverage: { from: 2025-01-01, to: 2025-06-30 } }]'
  await shop.write({ 'data/sales.csv': sales, 'data/mapping.yaml': mapping })
  const done = await shop.run(base)
  expect(done.stdout).toContain(
    '注意：sales.csv 声明了期间（coverage），而销售（sale）没有写日期列（date），看不出哪些行在期间之内：没有见到的一律未知。',
  )
})

it('says how many records end before they begin, and so fall on no day', async () => {
  const lasting = rules['rules/catalog/sale.yaml']
    .replace('columns:', 'date: day\nuntil: paid\ncolumns:')
    .concat('  paid: { title: { zh: 付清日期 }, kind: date }\n')
  const ends = ['付清日期', '2025-01-01', '2024-01-02', '', '2025-02-04', '2025-01-04']
  const lines = sales.trim().split('\n')
  const data = `${lines.map((line, i) => `${line},${ends[i]}`).join('\n')}\n`
  await shop.write({ 'rules/catalog/sale.yaml': lasting, 'data/sales.csv': data })
  const done = await shop.run(base)
  expect(done.stdout).toContain(
    '注意：sales.csv 有 2 条记录（第 3、6 条）的付清日期（paid）早于日期（day），不落在任何一天，按日期查找时都找不到。请核对是否两列填反或为笔误。\n',
  )
  const { sources } = runManifestSchema.parse(JSON.parse(await read('run/run.json')))
  expect(sources[0]).toMatchObject({ endsFirst: 2, endsFirstAt: [3, 6] })
})

it('warns of no column of which most cells can be read', async () => {
  await shop.write({ 'data/sales.csv': sales.replace('60.00', '约60') })
  expect((await shop.run(base)).stdout).not.toContain('注意')
})

it('tells apart what was rejected, what stood above the header, and rows that lack their key', async () => {
  const lines = sales.trimEnd().split('\n')
  const dirty = [
    '销售明细表',
    ...lines.slice(0, 2),
    lines[0],
    `,9.00,2025-01-09 10:20:30,1`,
    '合计,99.00,,',
    '制表人：某,,,',
    '',
  ].join('\n')
  await shop.write({ ...keyed, 'data/sales.csv': dirty })
  const done = await shop.run(base)
  expect(done.stdout).toContain(
    '    表头之前有 1 行不是数据，已跳过：第 1 行\n' +
      '    读入 5 条，装载 2 条，拒绝 3 条（其中合计行 1、重复的表头 1、附注 1）\n',
  )
  expect(done.stdout).toContain('    1 个日期后带有时刻，只取日期\n')
  expect(done.stdout).toContain(
    '    1 条的卖方（seller）为空或无法识别，凭它对不上任何记录：第 5 条\n',
  )
  const english = await shop.run([...base.slice(0, -1), 'again', '--lang', 'en'])
  expect(english.stdout).toContain(
    '5 records read, 2 loaded, 3 rejected (1 total row, the header again once, 1 note)',
  )
  const { sources } = runManifestSchema.parse(JSON.parse(await read('run/run.json')))
  expect(sources[0]?.counts).toMatchObject({ totals: 1, headersAgain: 1, notes: 1, timesCut: 1 })
  const shown = await shop.run([
    'show',
    'shop.many',
    'data',
    '--step',
    'each_sale',
    '--rules',
    'rules',
    '--as-of',
    '2026-01-31',
  ])
  expect(shown.stderr).toContain('3 条记录不是数据（合计行、重复的表头、附注）或与他条重复，未计入')
  expect(shown.stderr).not.toContain('无法读取')
})

it('does not say of a complete table that its period was not declared', async () => {
  const complete = rules['rules/catalog/sale.yaml'].replace(
    'columns:',
    'date: day\ncomplete: true\ncolumns:',
  )
  await shop.write({ 'rules/catalog/sale.yaml': complete, 'data/sales.csv': sales })
  const done = await shop.run(base)
  expect(done.stdout).toContain('    数据定义声明为完整（complete），覆盖全部时间\n')
  expect(done.stdout).not.toContain('未声明')
})
