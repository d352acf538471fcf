import { chmod, stat } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { damageFund, formatFund, generateFund } from '@mingjian/testkit'
import { writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { modelText, openWorkshop, rules, sales, type Workshop } from './run-command.ts'

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
  await shop.write({ ...rules, 'rules/shop/many/model.yaml': modelText('shop.many') })
})
afterEach(() => shop.remove())

const day = ['--as-of', '2026-01-31']
const own = ['--rules', 'rules']

async function done(args: readonly string[]): Promise<string> {
  const { code, stdout, message } = await shop.run(args)
  expect([args.join(' '), code, message]).toEqual([args.join(' '), 0, ''])
  return stdout
}

/** Every file of a run, without its times, the batches that it came from, and what was passed over when these were loaded. */
async function readRun(folder: string): Promise<Record<string, unknown>> {
  const run = JSON.parse(await shop.read(`${folder}/run.json`))
  const { started: _, ended: __, resources: ___, passedOver: _p, ...more } = run
  const { options, sources, ...facts } = more
  const { mapping: ____, ...same } = options
  const files: Record<string, unknown> = {
    facts,
    options: same,
    sources: sources.map(({ batch: _, ...source }: { batch?: string }) => source),
  }
  for (const name of run.files as string[]) {
    if (name === 'run.json') continue
    const text = await shop.read(`${folder}/${name}`)
    // An engine that reads a file itself tells of its rejects in another order.
    files[name] = text.split('\n').sort()
  }
  return files
}

describe('screening a workspace finds what screening the files finds', () => {
  async function expectSame(
    args: readonly string[],
    load: readonly string[],
    backends: readonly string[],
  ): Promise<void> {
    await done(['load', 'data', '--workspace', 'city.duckdb', ...load])
    for (const backend of backends) {
      // Who hears of each change has to see each cell: then the engine reads no file itself.
      const changes = backend === 'memory' ? ['--changes'] : []
      const more = [...args, '--backend', backend, ...changes, '--out']
      await done(['screen', 'data', ...more, `files-${backend}`])
      await done(['screen', 'city.duckdb', ...more, `kept-${backend}`])
      const files = await readRun(`files-${backend}`)
      expect(Object.keys(files)).toEqual(
        expect.arrayContaining(['clues.jsonl', 'evidence.jsonl', 'rejects.csv']),
      )
      const kept = await readRun(`kept-${backend}`)
      for (const [name, content] of Object.entries(files)) {
        expect({ [name]: kept[name] }).toEqual({ [name]: content })
      }
      expect(Object.keys(kept)).toEqual(Object.keys(files))
    }
  }

  it('on the damaged exports of six offices', async () => {
    const fund = damageFund(generateFund({ ordinary: 20 }), {
      missing: 0.03,
      numbers: 0.1,
      misspelt: 5,
      noCase: 3,
      badDate: true,
    })
    const files = formatFund(fund).filter(({ name }) => name !== 'truth.csv')
    await shop.write(Object.fromEntries(files.map(({ name, bytes }) => [`data/${name}`, bytes])))
    await expectSame([...day, '--models', 'civil.hpf-sham-litigation'], [], ['memory'])
    const rejects = (await shop.read('kept-memory/rejects.csv')).trim().split('\n')
    const clues = (await shop.read('kept-memory/clues.jsonl')).trim().split('\n')
    expect([rejects.length > 5, clues.length > 5]).toEqual([true, true])
  })

  it('on files of every format, overlapping months, with a mapping and what cannot be read', async () => {
    const rows = sales
      .trim()
      .split('\n')
      .map((line) => line.split(','))
    const [header = [], ...records] = rows
    const sheets = [
      { name: '一月', rows: [['销售明细'], [], header, ...records.slice(0, 2)] },
      { name: '二月', rows: [header, ...records, ['合计', '145.00']] },
      { name: '说明', rows: [['口径：全部销售']] },
    ]
    const json = [{ 卖方: '甲乙贸易有限公司', 金额: 'x', 日期: '2025-02-30', 件数: 3 }]
    // So many that the engine reads the file itself.
    const many = Array.from({ length: 6000 }, (_, at) => `某${at % 50}公司,${at}.00,2025-03-01,1\n`)
    await shop.write({
      'data/a.csv': `${sales}${many.join('')}合计,145.00,,\n甲乙贸易有限公司,6O.00,2025年1月9日,１\n`,
      'data/b.xlsx': await writeXlsx({ sheets }),
      'data/c.json': JSON.stringify(json),
      'data/d.jsonl': `${JSON.stringify(json[0])}\n\n${JSON.stringify(json[0])}\n`,
      'data/mapping.yaml': [
        'sources:',
        '  - files: [a.csv]',
        '    office: 市监局',
        '    extracted: 2026-01-01',
        '    coverage: { from: 2025-01-01, to: 2025-12-31 }',
        '  - files: [d.jsonl]',
        '    dataset: sale',
        '    empty: { pieces: none }',
        '',
      ].join('\n'),
    })
    await expectSame([...day, ...own], own, ['memory', 'duckdb'])
    expect(await shop.read('kept-duckdb/rejects.csv')).toContain('b.xlsx#二月')
    expect(await shop.read('kept-memory/changes.csv')).toContain('a.csv')
  })
})

const key = ['--key', '.config/mingjian/key']

it('says what became of each file, and of the same file under another name', async () => {
  await shop.write({ 'a.csv': sales, 'b.csv': `${sales}甲,1,2025-03-01,1\n` })
  const load = ['load', 'a.csv', '--workspace', 'city.duckdb', ...own]
  const first = await done([
    ...load,
    '--office',
    '市监局',
    '--from',
    '2025-01-01',
    '--to',
    '2025-01-31',
  ])
  expect(first).toContain('提供单位 市监局')
  expect(first).toContain('读入 5 条，装载 5 条，拒绝 0 条')
  expect(first).toMatch(/批次 [0-9a-f]{10}：“a\.csv”已装入，5 行/)

  await shop.write({ 'again/副本.csv': sales })
  const month = ['--office', '市监局', '--from', '2025-01-01', '--to', '2025-01-31']
  const into = ['--workspace', 'city.duckdb', ...own, ...month]
  const copy = await done(['load', 'again', ...into])
  expect(copy).toMatch(/“副本\.csv”与批次 [0-9a-f]{10}（“a\.csv”）内容完全相同/)

  const refused = await shop.run(['load', 'b.csv', ...into])
  expect([refused.code, refused.messages]).toEqual([2, 1])
  expect(refused.message).toMatch(
    /已有同一单位、同一期间的“销售”：批次 .*（“a\.csv”，5 行，.*装入）/,
  )
  const replaced = await done(['load', 'b.csv', ...into, '--replace'])
  expect(replaced).toMatch(/替换批次 [0-9a-f]{10}（“a\.csv”，5 行，\d{4}-\d\d-\d\d 装入）/)
  expect(await done(['workspace', 'city.duckdb'])).toMatch(
    /sale {4}市监局 {4}2025-01-01 至 2025-01-31 {5}6 {5}0 {2}\d{4}-\d\d-\d\d {2}b\.csv\n1 个批次，6 行/,
  )
  const english = await done(['load', 'b.csv', ...into, '--lang', 'en'])
  expect(english).toMatch(/"b\.csv" is there already \(batch [0-9a-f]{10}\): not loaded/)
  const wrong = await shop.run(['load', 'b.csv', ...into, '--replace', '--add'])
  expect(wrong.message).toContain('--replace 和 --add 不能同时使用')
  const early = await shop.run(['load', 'b.csv', ...into, '--extracted', '2025-01-30'])
  expect(early.message).toContain('末日 2025-01-31 晚于提取之日 2025-01-30')
  const backwards = [...into.slice(0, -4), '--from', '2025-02-01', '--to', '2025-01-01']
  expect((await shop.run(['load', 'b.csv', ...backwards])).message).toContain(
    '首日 2025-02-01 晚于',
  )
})

it('loads a folder that the workspace lies in, and screens both as one', async () => {
  await shop.write({ 'data/a.csv': sales })
  await done(['load', 'data', '--workspace', 'data/city.duckdb', ...own, '--quiet'])
  const ids = await done(['load', 'data', '--workspace', 'data/city.duckdb', ...own, '--quiet'])
  expect(ids).toMatch(/^[0-9a-f]{10}\n$/)
  await done(['screen', 'data', ...own, ...day, '--out', 'run'])
  const { sources, passedOver } = JSON.parse(await shop.read('run/run.json'))
  expect(sources.map(({ name }: { name: string }) => name)).toEqual(['a.csv'])
  expect(passedOver).toEqual([
    { name: 'a.csv', reason: '与“a.csv”内容完全相同（SHA-256 相同），只计一次' },
  ])
})

it('opens a workspace for other commands, and for none without its key', async () => {
  await shop.write({ 'a.csv': sales, 'other/key': `${'ab'.repeat(32)}\n` })
  await chmod(join(shop.dir, 'other/key'), 0o600)
  await done(['load', 'a.csv', '--workspace', 'city.duckdb', ...own])
  const step = ['--step', 'seller_sales', ...own, ...day, '--all']
  const show = (data: string) => done(['show', 'shop.many', data, ...step])
  expect(await show('city.duckdb')).toBe(await show('a.csv'))
  const guessed = await shop.run(['new', 'dataset', 'other', '--from', 'city.duckdb'])
  expect([guessed.code, guessed.message]).toEqual([2, expect.stringContaining('请给出原来的文件')])
  const commands = [
    ['screen', 'city.duckdb', ...own, ...day],
    ['show', 'shop.many', 'city.duckdb', ...step],
    ['load', 'a.csv', '--workspace', 'city.duckdb', ...own],
    ['workspace', 'city.duckdb'],
  ]
  for (const command of commands) {
    const refused = await shop.run([...command, '--key', 'other/key'])
    expect([command[0], refused.code, refused.stdout]).toEqual([command[0], 2, ''])
    expect(refused.message).toContain('密钥不是工作区“city.duckdb”的密钥：什么都没有读出')
  }
  const without = [
    ['load', 'a.csv', '--workspace', 'city.duckdb'],
    ['screen', 'city.duckdb', ...own, ...day],
  ]
  for (const command of without) {
    const missing = await shop.run([...command, '--key', 'none'])
    expect([missing.code, missing.message]).toEqual([
      2,
      expect.stringContaining('找不到密钥文件“none”'),
    ])
  }
  expect(await done(['workspace', 'city.duckdb', ...key])).toContain('a.csv')
  expect(await shop.list()).not.toContain('none')
})

it('purges what was listed, only when that is confirmed', async () => {
  await shop.write({ 'a.csv': sales, 'b.csv': `${sales}甲,1,2025-03-01,1\n` })
  await done(['load', 'a.csv', '--workspace', 'city.duckdb', '--office', '甲', ...own])
  await done(['load', 'b.csv', '--workspace', 'city.duckdb', '--office', '乙', ...own])
  const purge = (...more: string[]) => shop.run(['purge', '--workspace', 'city.duckdb', ...more])
  expect((await purge()).message).toContain('没有写明清除什么')
  expect((await purge('--batch', 'zz', '--yes')).message).toContain('没有批次以“zz”开头')
  const age = await purge('--older-than', 'x')
  expect(age.message).toContain('天数，如 365，或日期')
  expect((await purge('--older-than', '30', '--yes')).stdout).toContain('没有符合条件的批次')
  const dry = await purge('--office', '甲', '--dry-run')
  expect(dry.stdout).toMatch(
    /将清除以下批次.*\n.*\n.*\n[0-9a-f]{10} {2}sale {4}甲 .*\n1 个批次，5 行/,
  )
  const unasked = await purge('--office', '甲')
  expect([unasked.code, unasked.message]).toEqual([2, expect.stringContaining('这里不能询问')])
  expect(await done(['workspace', 'city.duckdb'])).toContain('2 个批次，11 行')
  const workspace = join(shop.dir, 'city.duckdb')
  await chmod(workspace, 0o600)
  expect((await purge('--office', '甲', '--yes')).stdout).toContain('已清除 1 个批次，5 行。')
  expect(await done(['workspace', 'city.duckdb'])).toContain('1 个批次，6 行')
  if (process.platform !== 'win32') expect((await stat(workspace)).mode & 0o777).toBe(0o600)
  // Its digits are hidden where offices are listed: another one may look the same.
  const hidden = await purge('--office', '工号13912345678', '--yes')
  expect([hidden.code, hidden.message]).toEqual([
    2,
    expect.stringContaining('请用 mingjian workspace'),
  ])
  expect((await purge('--older-than', '0', '--yes')).stdout).toContain('已清除 1 个批次，6 行。')
  expect(await done(['workspace', 'city.duckdb'])).toBe('没有批次\n')
  const empty = await shop.run(['screen', 'city.duckdb', ...own, ...day])
  expect([empty.code, empty.message]).toEqual([2, expect.stringContaining('中没有数据')])
})

it('shows no number of a person in what it prints and logs', async () => {
  await shop.write({
    'a.csv': '卖方,金额,日期,件数,11010519491231002X\n甲,1,2025-01-01,1,11010519491231002X\n',
  })
  const shown = await shop.run(['load', 'a.csv', '--workspace', 'city.duckdb', ...own])
  const listed = await shop.run(['workspace', 'city.duckdb'])
  expect(shown.code).toBe(0)
  expect([shown, listed].map(({ stdout, stderr }) => stdout + stderr).join('')).not.toContain(
    '11010519491231002X',
  )
})
