import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import type { Clue, SubjectAlone } from '@mingjian/core'
import { runManifestSchema } from '@mingjian/report'
import { encodeGb18030 } from '@mingjian/testkit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { modelText, openWorkshop, rules, sales, type Workshop } from './run-command.ts'

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
  await shop.write({
    ...rules,
    'rules/shop/many/model.yaml': modelText('shop.many'),
    'data/sales.csv': sales,
  })
})
afterEach(() => shop.remove())

/** What an old workbook begins with. */
const old = Buffer.from('d0cf11e0a1b11ae1', 'hex')

const base = ['screen', 'data', '--rules', 'rules', '--as-of', '2026-01-31']
const read = (name: string) => readFile(join(shop.dir, name), 'utf8')
const clues = async (folder: string): Promise<Clue[]> =>
  (await read(`${folder}/clues.jsonl`))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Clue)

it('writes the run folder and prints what was read, judged and found', async () => {
  const done = await shop.run([...base, '--out', 'run'])
  expect([done.code, done.messages]).toEqual([0, 0])
  expect(await shop.list()).toEqual(['data', 'rules', 'run'])
  expect(done.stdout).toContain('读入 5 条，装载 5 条，拒绝 0 条')
  expect(done.stdout).toContain('shop.many 多次销售 · 已运行')
  const found = await clues('run')
  expect(found.map(({ rank, band, subject }) => [rank, band, subject.label])).toEqual([
    [1, 'B', '甲乙贸易有限公司'],
    [2, 'C', '戊己贸易有限公司'],
  ])
  expect(done.stdout).toMatch(
    /1 {2}B +50 +120\.00 {2}[0-9a-f]{8} {2}甲乙贸易有限公司\n +共2次；合计120\.00元/,
  )
  expect(done.stdout).toContain('未能判断：合计5.00')
  const evidence = (await read('run/evidence.jsonl')).trim().split('\n')
  const records = evidence.map((line) => JSON.parse(line)).map(({ source, row }) => [source, row])
  expect(records.toSorted()).toEqual([2, 3, 5, 6].map((record) => ['sales.csv', record]))
  const manifest = runManifestSchema.parse(JSON.parse(await read('run/run.json')))
  expect(manifest.clues).toEqual({ total: 2, A: 0, B: 1, C: 1 })
  expect(manifest.models[0]).toMatchObject({ version: '1.4.0', status: 'ran' })
  expect(manifest.resources.peakMemoryBytes).toBeGreaterThan(2 ** 24)
})

it('says what the data were taken to cover, and what keeps subjects undecided', async () => {
  const dated = rules['rules/catalog/sale.yaml'].replace('columns:', 'date: day\ncolumns:')
  await shop.write({ 'rules/catalog/sale.yaml': dated })
  const done = await shop.run([...base, '--out', 'run'])
  expect(done.stdout).toContain('数据期间未声明，按数据推定为 2025-01-01 至 2025-01-05')
  const manifest = runManifestSchema.parse(JSON.parse(await read('run/run.json')))
  expect(manifest.coverage).toEqual([
    { dataset: 'sale', from: '2025-01-01', to: '2025-01-05', whose: null, basis: 'assumed' },
  ])
  const needy = modelText('shop.many', { ', C: { from: 10 }': '' })
  await shop.write({ 'rules/shop/many/model.yaml': needy })
  const held = await shop.run([...base, '--out', 'held'])
  expect(held.stdout).toContain(
    '待定缘由：dear 未知 1 个（销售（sale）单元格未知：金额（amount），如 sales.csv 第 5 条）',
  )
})

it('writes the same bytes on both backends and again', async () => {
  await shop.run([...base, '--out', 'a'])
  await shop.run([...base, '--out', 'b'])
  await shop.run([...base, '--out', 'c', '--backend', 'memory'])
  for (const file of ['clues.jsonl', 'clues.csv', 'evidence.jsonl', 'rejects.csv']) {
    const first = await read(`a/${file}`)
    expect([await read(`b/${file}`), await read(`c/${file}`)]).toEqual([first, first])
  }
  const timeless = async (folder: string) => {
    const { started, ended, resources, backend, ...rest } = JSON.parse(
      await read(`${folder}/run.json`),
    )
    return rest
  }
  expect(await timeless('b')).toEqual(await timeless('a'))
})

it('speaks English with --lang en', async () => {
  const done = await shop.run([...base, '--out', 'run', '--lang', 'en'])
  expect(done.stdout).toContain('5 records read, 5 loaded, 0 rejected')
  expect(done.stdout).toContain('2 sales; 120.00 in total')
  expect(done.stdout).not.toContain('读入')
  expect((await read('run/clues.csv')).startsWith('\ufeffrank,band,score')).toBe(true)
})

it('prints the folder alone with --quiet, and counts default names on', async () => {
  const first = await shop.run([...base, '--quiet'])
  const second = await shop.run([...base, '--quiet'])
  expect([first.stdout, second.stdout]).toEqual(['run-2026-01-31\n', 'run-2026-01-31-2\n'])
  expect(second.stderr).toBe('')
})

it('refuses a run folder that exists', async () => {
  await shop.write({ 'run/mine.txt': 'kept' })
  const done = await shop.run([...base, '--out', 'run'])
  expect([done.code, done.messages]).toEqual([2, 1])
  expect(done.message).toContain('文件夹“run”已经存在。')
  expect(await read('run/mine.txt')).toBe('kept')
})

it('makes a key on first use that only its owner may read, and says where', async () => {
  const first = await shop.run([...base, '--out', 'a'])
  const path = join(shop.dir, '.config/mingjian/key')
  expect(first.stderr).toContain(path)
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600)
  const second = await shop.run([...base, '--out', 'b'])
  expect(second.stderr).not.toContain(path)
  const ids = async (folder: string) => (await clues(folder)).map(({ id }) => id)
  expect(await ids('b')).toEqual(await ids('a'))
  await writeFile(path, `${'0'.repeat(64)}\n`)
  await shop.run([...base, '--out', 'c'])
  expect(await ids('c')).not.toEqual(await ids('a'))
})

it.skipIf(process.platform === 'win32')('refuses a key that others may read', async () => {
  await shop.write({ key: 'a'.repeat(64) })
  const done = await shop.run([...base, '--key', 'key'])
  expect([done.code, done.messages]).toEqual([2, 1])
  expect(done.message).toMatch(/可被他人读取（权限 644，应为 600）/)
})

it('says which files of a folder it passes over and why', async () => {
  await shop.write({
    'data/notes.csv': '备注\n无\n',
    'data/old.xls': old,
    'data/empty.csv': '',
    'data/more/sales.csv': sales,
    'data/readme.md': 'x',
  })
  const done = await shop.run([...base, '--out', 'run'])
  expect(done.code).toBe(0)
  expect(done.stdout).toContain('未读 old.xls: “old.xls”不是 Excel 工作簿（.xlsx），像是旧版 Excel')
  expect(done.stdout).toContain('未读 more: 是子文件夹')
  expect(done.stdout).toContain('未读 readme.md: 不是表格')
  expect(done.stdout).toContain('未读 empty.csv: 文件“empty.csv”是空的')
  expect(done.stdout).toContain('未读 notes.csv: 无法确定“notes.csv”是哪种数据')
  const manifest = runManifestSchema.parse(JSON.parse(await read('run/run.json')))
  expect(manifest.passedOver).toHaveLength(5)
  expect(manifest.sources).toHaveLength(1)
})

it('lists cells that cannot be read, masked, with their records', async () => {
  const broken = sales.replace('2025-01-03', '2025-13-45').replace('20.00', 'zwanzig')
  await shop.write({ 'data/sales.csv': broken })
  const done = await shop.run([...base, '--out', 'run'])
  expect(done.code).toBe(0)
  expect(done.stdout).toContain('无法识别的单元格 2 个')
  const rejects = (await read('run/rejects.csv')).trimEnd().split('\r\n')
  expect(rejects[0]).toBe('\ufeff来源,记录,列,表头,原文（已脱敏）,原因,应为')
  expect(rejects.slice(1).map((line) => line.split(',').slice(0, 4))).toEqual([
    ['sales.csv', '4', 'amount', '金额'],
    ['sales.csv', '4', 'day', '日期'],
  ])
})

it('counts by rule what cleaning changed, and lists each cell on demand', async () => {
  const untidy = sales.replace('2025-01-03', '2025/1/3').replace('20.00', ' ￥20.00')
  await shop.write({ 'data/sales.csv': untidy })
  const done = await shop.run([...base, '--out', 'run', '--changes'])
  expect(done.stdout).toMatch(
    /清洗: 去首尾空白 1 格，全角转半角 1 格，去掉货币符号 1 格，统一日期写法 1 格/,
  )
  const [head, ...changes] = (await read('run/changes.csv')).trimEnd().split('\r\n')
  expect(head).toBe('\ufeff来源,记录,列,表头,清洗规则,原文（已脱敏）,值（已脱敏）')
  expect(changes).toEqual([
    'sales.csv,4,amount,金额,去首尾空白；全角转半角；去掉货币符号, ￥20.00,20.00',
    'sales.csv,4,day,日期,统一日期写法,2025/1/3,2025-01-03',
  ])
  const { sources } = runManifestSchema.parse(JSON.parse(await read('run/run.json')))
  expect(sources[0]?.changes).toContainEqual({
    column: 'day',
    header: '日期',
    rule: 'date_form',
    cells: 1,
  })
  await shop.run([...base, '--out', 'plain'])
  expect(await readdir(join(shop.dir, 'plain'))).not.toContain('changes.csv')
})

it.each([
  ['', '按未知处理', 2],
  [', unlisted: kept', '照原文保留', 0],
])('lists spellings that no code has%s', async (kept, fate, rejected) => {
  const coded = `mode: { title: { zh: 方式 }, kind: text, codes: { 批发: [大宗] }${kept} }\n`
  const columns = `${rules['rules/catalog/sale.yaml'].trimEnd()}\n  ${coded}`
  const modes = ['方式', '大宗', '批发', '零售', '零售', '']
  const lines = sales.trimEnd().split('\n')
  const data = lines.map((line, i) => `${line},${modes[i]}`).join('\n')
  await shop.write({ 'rules/catalog/sale.yaml': columns, 'data/sales.csv': data })
  const done = await shop.run([...base, '--out', 'run'])
  expect(done.stdout).toContain(`“方式”中代码表没有的写法（${fate}）: 零售 2 格`)
  const { sources } = runManifestSchema.parse(JSON.parse(await read('run/run.json')))
  expect(sources[0]?.unlisted).toEqual([
    { column: 'mode', header: '方式', spelling: '零售', cells: 2 },
  ])
  expect(sources[0]?.counts?.rejectedCells).toBe(rejected)
})

it('reads GBK, says so, and reads what --encoding states', async () => {
  await shop.write({ 'data/sales.csv': encodeGb18030(sales) })
  const done = await shop.run([...base, '--out', 'a'])
  expect(done.stdout).toContain('gb18030')
  expect((await clues('a'))[0]?.subject.label).toBe('甲乙贸易有限公司')
  const wrong = await shop.run([...base, '--out', 'b', '--encoding', 'utf-8'])
  expect([wrong.code, wrong.messages]).toEqual([2, 1])
  expect(wrong.message).toContain('utf-8 在第 1 字节（第 1 行）处不成立')
})

it('joins files of one dataset and names them apart where their names are equal', async () => {
  await shop.write({ 'data2/sales.csv': `${sales}庚辛贸易有限公司,1.00,2025-02-01,1\n` })
  const done = await shop.run([...base.slice(0, 2), 'data2', ...base.slice(2), '--out', 'run'])
  expect(done.code).toBe(0)
  const manifest = runManifestSchema.parse(JSON.parse(await read('run/run.json')))
  expect(manifest.sources.map(({ name }) => name)).toEqual(['data/sales.csv', 'data2/sales.csv'])
  const same = await shop.run(['screen', 'data/sales.csv', 'data/copy.csv', ...base.slice(2)])
  expect(same.code).toBe(2)
})

it('cuts the list with --top and the output with --formats', async () => {
  await shop.run([...base, '--out', 'run', '--top', '1', '--formats', 'csv'])
  const rows = (await read('run/clues.csv')).trimEnd().split('\r\n')
  expect(rows).toHaveLength(2)
  const manifest = runManifestSchema.parse(JSON.parse(await read('run/run.json')))
  expect(manifest.files).toEqual(['clues.csv', 'rejects.csv', 'mapping.yaml', 'run.json'])
  await expect(read('run/clues.jsonl')).rejects.toThrow()
})

it('shows on every clue, and in run.json, which parameters the office has changed', async () => {
  await shop.write({ 'office.yaml': 'shop.many: { many: 1 }\n' })
  const done = await shop.run([...base, '--out', 'run', '--params', 'office.yaml'])
  expect([done.code, done.messages]).toEqual([0, 0])
  expect(done.stdout).toContain('office.yaml：shop.many many = 1（原 2）')
  const change = {
    of: 'shop.many',
    name: 'many',
    value: '1',
    was: '2',
    file: 'office.yaml',
    line: 1,
  }
  const found = await clues('run')
  expect(found.length).toBeGreaterThan(2)
  for (const { changedParams } of found) expect(changedParams).toEqual([change])
  expect(await read('run/clues.csv')).toContain('shop.many many = 1（原 2；office.yaml:1）')
  const manifest = runManifestSchema.parse(JSON.parse(await read('run/run.json')))
  expect(manifest.options.params?.changes).toEqual([change])
})

it('lists apart the subjects whose unknown signals a model says so of, masked as clues are', async () => {
  const apart = modelText('shop.many', {
    'value: 2': 'value: 9',
    'weight: 10': 'weight: 10\n    missing: list-apart',
  })
  await shop.write({ 'rules/shop/many/model.yaml': apart })
  const done = await shop.run([...base, '--out', 'run'])
  expect(done.stdout).toContain('待定 0 个')
  expect(done.stdout).toContain('另列 1 个（未知信号按模型另列，见 apart.jsonl）')
  const [line = '', ...more] = (await read('run/apart.jsonl')).trim().split('\n')
  expect(more).toEqual([])
  const { band, subject, requests } = JSON.parse(line) as SubjectAlone
  expect([band, subject.label]).toEqual([null, '戊己贸易有限公司'])
  expect(requests.map(({ signals }) => signals)).toEqual([['dear']])
  const manifest = runManifestSchema.parse(JSON.parse(await read('run/run.json')))
  expect([manifest.apart, manifest.files[0]]).toEqual([1, 'apart.jsonl'])
})

it('says how many clues --top left out', async () => {
  const zh = await shop.run([...base, '--out', 'a', '--top', '1'])
  expect(zh.stdout).toContain('线索 1 条（共 2 条）；')
  const en = await shop.run([...base, '--out', 'b', '--top', '1', '--lang', 'en'])
  expect(en.stdout).toContain('1 clue (of 2); each is to be verified')
})

it('names empty files and workbooks of a folder on stderr, with --quiet too', async () => {
  await shop.write({ 'data/empty.csv': '', 'data/old.xls': old, 'data/readme.md': 'x' })
  const { stderr } = await shop.run([...base, '--quiet'])
  expect(stderr).toContain('未读 old.xls: “old.xls”不是 Excel 工作簿（.xlsx），像是旧版 Excel')
  expect(stderr).toContain('未读 empty.csv: 文件“empty.csv”是空的')
  expect(stderr).not.toContain('readme.md')
})

it('refuses a file as run folder and says that it is one', async () => {
  await shop.write({ run: 'mine' })
  const done = await shop.run([...base, '--out', 'run'])
  expect([done.code, done.messages]).toEqual([2, 1])
  expect(done.message).toContain('文件“run”已经存在。')
})

it('asks what an unused header means that is near a column the file lacks', async () => {
  await shop.write({ 'data/sales.csv': sales.replace('金额', '金颔').replace('件数', '张数') })
  const done = await shop.run([...base, '--out', 'a'])
  expect(done.stdout).not.toContain('金颔 未用')
  await shop.write({ 'data/sales.csv': sales.replace('金额', '总金额') })
  const zh = await shop.run([...base, '--out', 'b'])
  expect(zh.stdout).toContain('总金额 未用；是否应为 金额？')
  const en = await shop.run([...base, '--out', 'c', '--lang', 'en'])
  expect(en.stdout).toContain('总金额 is not used; is it 金额?')
})

it('masks long numbers in headers, on the terminal and in run.json', async () => {
  await shop.write({ 'data/sales.csv': sales.replace('件数', '件数11010519491231002X') })
  const done = await shop.run([...base, '--out', 'run'])
  const everything = done.stdout + done.stderr + (await read('run/run.json'))
  expect(everything).not.toContain('11010519491231002X')
  expect(done.stdout).toContain('件数1101**********002X')
})

it('shows amounts that are lower bounds as such', async () => {
  const lines = ['戊己贸易有限公司,,2025-01-04,1', '戊己贸易有限公司,5.00,2025-01-05,1']
  const unknown = lines.map((line) => line.replace('5.00', '').replace('戊己', '庚辛'))
  await shop.write({ 'data/sales.csv': `${sales}${unknown.join('\n')}\n` })
  await shop.write({
    'rules/catalog/sale.yaml': rules['rules/catalog/sale.yaml'].replace(
      'kind: money',
      'kind: money, never_negative: true',
    ),
  })
  const done = await shop.run([...base, '--out', 'run'])
  expect(done.stdout).toMatch(/≥5\.00 {2}[0-9a-f]{8} {2}戊己/)
  expect(done.stdout).toMatch(/未知 {2}[0-9a-f]{8} {2}庚辛/)
  const found = await clues('run')
  expect(found.map(({ money, moneyRange }) => [money, moneyRange])).toEqual([
    ['120.00', null],
    ['5.00', { low: '5.00', high: null }],
    [expect.anything(), { low: '0.00', high: null }],
  ])
  const rows = (await read('run/clues.csv')).split('\r\n').map((line) => line.split(','))
  const money = rows[0]?.indexOf('涉及金额') ?? -1
  expect(rows.slice(0, 3).map((row) => row.slice(money, money + 2))).toEqual([
    ['涉及金额', '金额说明'],
    ['120.00', '精确'],
    ['5.00', '至少'],
  ])
})

it('cuts a very long name in the table, and shows what a terminal would obey', async () => {
  const long = `长\u202e${'名'.repeat(40_000)}`
  await shop.write({ 'data/sales.csv': sales.replaceAll('甲乙贸易有限公司', `${long}公司`) })
  const done = await shop.run([...base, '--out', 'run'])
  expect(done.code).toBe(0)
  const [line = ''] = done.stdout.split('\n').filter((each) => each.includes('120.00  '))
  expect(line).toMatch(/名…$/)
  expect(line.length).toBeLessThan(80)
  expect(done.stdout).not.toContain('\u202e')
  const cells = (await read('run/clues.csv')).split(',')
  expect(Math.max(...cells.map((cell) => cell.length))).toBeLessThanOrEqual(32_767)
  expect(cells.some((cell) => cell.endsWith('…[cut 已截断]'))).toBe(true)
})

describe('a renamed header of the column that subjects are made of', () => {
  const catalog = (kind: string) => `id: sale
title: { zh: 销售 }
privacy: 1
columns:
  seller: { title: { zh: 卖方 }, kind: party_name, required: true }
  code: { title: { zh: 卖方代码 }, kind: ${kind}, headers: [代码] }
  amount: { title: { zh: 金额 }, kind: money }
  day: { title: { zh: 日期 }, kind: date, required: true }
  pieces: { title: { zh: 件数 }, kind: count }
`
  const byCode = modelText('shop.many', {
    'group: [seller]': 'group: [code]',
    'sales: count(*)': 'sales: count(*)\n      seller: min(seller)',
    'key: [seller]': 'key: [code]',
  })
  const rows = (header: string, cell: string) =>
    `卖方,${header},金额,日期,件数\n甲公司,${cell},60.00,2025-01-01,1\n甲公司,${cell},60.00,2025-01-02,1\n`
  const args = ['data', '--rules', 'rules', '--as-of', '2026-01-31']
  const write = (header: string, cell: string) =>
    shop.write({
      'rules/catalog/sale.yaml': catalog('text'),
      'rules/shop/many/model.yaml': byCode,
      'data/sales.csv': rows(header, cell),
    })

  it('keeps the model from running, says so and names the header: 2 where it was asked for', async () => {
    await write('卖方编码', 'A1')
    const named = await shop.run(['screen', ...args, '--models', 'shop.many', '--out', 'run'])
    expect([named.code, named.messages, named.stdout]).toEqual([2, 1, ''])
    expect(named.message).toContain('模型 shop.many（多次销售）不能运行。无法形成任何主体')
    expect(named.message).toContain('销售的列“卖方代码”（sale.code）')
    expect(named.message).toContain('“卖方代码”可写作：卖方代码、代码。')
    expect(named.message).toContain('sales.csv 中没有用上的表头：卖方编码')
    const why = await shop.run(['explain', '--subject', 'A1', '--model', 'shop.many', ...args])
    expect([why.code, why.message]).toEqual([2, named.message])
    const all = await shop.run(['screen', ...args, '--out', 'all'])
    expect(all.code).toBe(0)
    expect(all.stdout).toMatch(/shop\.many 多次销售 · 未运行\n {4}无法形成任何主体/)
    expect(all.stdout).toContain('注意：1 个模型未能判断任何主体（shop.many），原因见上。')
    const { models } = JSON.parse(await readFile(join(shop.dir, 'all/run.json'), 'utf8'))
    expect(models[0]).toMatchObject({ status: 'not-run', reason: { code: 'subject-lacking' } })
  })

  it('is told too where the column is there and all its cells are empty', async () => {
    await write('卖方代码', '')
    const done = await shop.run(['screen', ...args, '--models', 'shop.many', '--out', 'run'])
    expect(done.code).toBe(0)
    expect(done.stdout).toContain(
      '没有形成任何主体：步骤 seller_sales 的 2 行中，键 code 全部未知。',
    )
    expect(done.stdout).toContain('注意：1 个模型未能判断任何主体（shop.many），原因见上。')
    const why = await shop.run(['explain', '--subject', 'A1', '--model', 'shop.many', ...args])
    expect([why.code, why.stderr]).toEqual([2, expect.stringContaining('没有形成任何主体')])
  })
})

it('tells a column of which no cell can be read as one that is missing, and a required one once more', async () => {
  await shop.write({ 'data/sales.csv': sales.replaceAll(/2025-01-\d\d/g, '某日') })
  const args = ['--rules', 'rules', '--as-of', '2026-01-31', '--out', 'run']
  const done = await shop.run(['screen', 'data/sales.csv', ...args])
  expect(done.code).toBe(0)
  expect(done.stdout).toContain('· 已运行（缺部分数据）\n')
  expect(done.stdout).toContain('有列而没有一个单元格能读取，等于缺少列：日期（day）\n')
  expect(done.stdout).toMatch(/注意：必备的列没有一个单元格能读取[^\n]*sales\.csv → 日期（day）/)
  const { models } = JSON.parse(await readFile(join(shop.dir, 'run/run.json'), 'utf8'))
  expect(models[0]).toMatchObject({
    status: 'degraded',
    unreadable: [{ dataset: 'sale', columns: ['day'] }],
  })
})
