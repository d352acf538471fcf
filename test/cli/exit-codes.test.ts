import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { exitCodes } from '@mingjian/cli'
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest'
import { modelText, openWorkshop, rules, sales, type Workshop } from './run-command.ts'

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
  await shop.write({
    ...rules,
    'rules/shop/many/model.yaml': modelText('shop.many'),
    'sales.csv': sales,
  })
})
afterEach(() => shop.remove())

const base = ['screen', 'sales.csv', '--rules', 'rules', '--as-of', '2026-01-31', '--out', 'run']

const overflowing = {
  'rules/shop/big/model.yaml': modelText('shop.big', {
    '    group: [seller]':
      '    derive: { huge: pieces * 999999999999999999 * 999999999999999999 * 999999999999999999 }\n    group: [seller]',
    'total: sum(amount)': 'total: max(huge)',
  }),
}

it.each(['duckdb', 'memory'])('a failing model does not stop another on %s: 1', async (backend) => {
  await shop.write(overflowing)
  const done = await shop.run([...base, '--backend', backend])
  expect(done.code).toBe(exitCodes.modelFailed)
  expect(done.stdout).toMatch(/shop\.big 多次销售 · 失败\n {4}.*有数值超出其类型/)
  expect(done.stdout).toContain('shop.many 多次销售 · 已运行')
  expect(done.stdout).toContain('甲乙贸易有限公司')
})

it.each(['duckdb', 'memory'])('a model that flags too many is held on %s: 1', async (backend) => {
  const names = Array.from({ length: 100 }, (_, i) => `第${i}贸易有限公司,500.00,2026-01-05,1`)
  await shop.write({
    'sales.csv': ['卖方,金额,日期,件数', ...names, ''].join('\n'),
    'rules/shop/flood/model.yaml': modelText('shop.flood', {
      'entity: name': 'entity: name, most: 0.99',
    }),
  })
  const done = await shop.run([...base, '--backend', backend])
  expect(done.code).toBe(exitCodes.modelFailed)
  expect(done.stdout).toMatch(/shop\.flood 多次销售 · 暂扣.*\n {4}在 100 个主体中命中 100 个/)
  expect(done.stdout).toContain('线索 100 条，前 10 条如下')
  const { models, clues } = JSON.parse(await readFile(join(shop.dir, 'run/run.json'), 'utf8'))
  expect(clues.total).toBe(100)
  expect(models.map(({ status, counts }: (typeof models)[0]) => [status, counts.clues])).toEqual([
    ['suspect-data', { B: 0, C: 100 }],
    ['ran', { B: 0, C: 100 }],
  ])
})

it('parameters that are wrong stop the run: 2, with their places', async () => {
  await shop.write({
    'office.yaml': 'shop.many:\n  many: often\n  much: 2\nshop.mony: { many: 2 }\n',
  })
  const done = await shop.run([...base, '--params', 'office.yaml'])
  expect(done.code).toBe(exitCodes.badInput)
  expect(done.stderr).toContain('office.yaml:2:9 错误 params-type：“shop.many”的参数“many”应为整数')
  expect(done.stderr).toContain(
    'office.yaml:3:9 错误 params-name-unknown：“shop.many”没有参数“much”',
  )
  expect(done.stderr).toContain('office.yaml:4:1 错误 params-model-unknown')
  expect(await shop.list()).not.toContain('run')
  const gone = await shop.run([...base, '--params', 'gone.yaml'])
  expect([gone.code, gone.message]).toEqual([2, expect.stringContaining('找不到文件“gone.yaml”')])
})

it('a model with mistakes does not stop another: 1, and its diagnostics are told', async () => {
  await shop.write({
    'rules/shop/bad/model.yaml': modelText('shop.bad', { 'sum(amount)': 'summ(amount)' }),
    'rules/shop/worse/model.yaml': modelText('shop.worse', {
      'line: civil': 'lines: civil\nline: x',
    }),
  })
  const done = await shop.run(base)
  expect(done.code).toBe(exitCodes.modelFailed)
  expect(done.stdout).toContain('rules/shop/bad/model.yaml:19:14 错误 function-unknown')
  expect(done.stderr).toContain('rules/shop/worse/model.yaml:3:1 错误 key-unknown')
  expect(done.stdout).toContain('甲乙贸易有限公司')
  const named = await shop.run([...base.slice(0, -1), 'named', '--models', 'shop.bad'])
  expect([named.code, named.messages]).toEqual([2, 1])
  const unread = await shop.run([...base.slice(0, -1), 'named', '--models', 'shop.worse'])
  expect(unread.code).toBe(2)
  expect(unread.message).toContain('worse/model.yaml:3:1 错误 key-unknown')
})

it('a model without data is reported: 0; one that --models names cannot run: 2', async () => {
  await shop.write({
    'rules/catalog/tax.yaml': `id: tax
title: { zh: 税 }
privacy: 1
columns:
  seller: { title: { zh: 纳税人 }, kind: party_name, required: true }
  amount: { title: { zh: 税额 }, kind: money }
  day: { title: { zh: 税款所属期 }, kind: date, required: true }
`,
    'rules/shop/tax/model.yaml': modelText('shop.tax', { 'use: sale': 'use: tax' }),
  })
  const all = await shop.run(base)
  expect(all.code).toBe(0)
  expect(all.stdout).toMatch(
    /shop\.tax 多次销售 · 未运行 · 缺少必需的数据：税（tax）。它读取的 1 张表都没有提供，见 run\.json。\n(?! {4})/,
  )
  const named = await shop.run([...base.slice(0, -1), 'named', '--models', 'shop.tax'])
  expect([named.code, named.messages]).toEqual([2, 1])
  expect(named.message).toContain('模型 shop.tax（多次销售）不能运行。缺少必需的数据：税（tax）。')
  expect(await shop.list()).not.toContain('named')
  const pack = await shop.run([...base.slice(0, -1), 'pack', '--models', 'shop'])
  expect(pack.code).toBe(0)
})

it('surroundings that fail: 3, without a stack unless asked for', async () => {
  const out = [...base.slice(0, -1), 'sales.csv/run']
  const done = await shop.run(out)
  expect([done.code, done.messages]).toEqual([exitCodes.surroundings, 1])
  expect(done.message).toContain('应为文件夹，却是文件')
  expect(done.stderr).not.toMatch(/\n\s+at /)
  const debug = await shop.run(out, { env: { MINGJIAN_DEBUG: '1' } })
  expect(debug.stderr).toMatch(/\n\s+at /)
})

const many = (rows: number): string => {
  const lines = Array.from({ length: rows }, (_, i) => `公司${i % 5000},${i}.00,2025-01-02,1`)
  return `卖方,金额,日期,件数\n${lines.join('\n')}\n`
}

it.skipIf(process.platform === 'win32').each([
  ['SIGINT', 'duckdb', '装载 sale'],
  ['SIGTERM', 'duckdb', '读取 sales.csv'],
  ['SIGINT', 'duckdb', '写出线索'],
  ['SIGINT', 'memory', '装载 sale'],
] as const)('%s on %s after "%s" leaves nothing behind: 130', async (signal, backend, after) => {
  await shop.write({ 'sales.csv': many(300_000) })
  // In the folder of the system other tests spill at the same time.
  const spills = await mkdtemp(join(tmpdir(), 'mingjian-spills-'))
  onTestFinished(() => rm(spills, { recursive: true, force: true }))
  const env = { TMPDIR: spills }
  const done = await shop.run([...base, '--backend', backend], { kill: { after, signal }, env })
  expect([done.code, done.messages, done.stdout]).toEqual([exitCodes.interrupted, 1, ''])
  expect((await shop.list()).filter((name) => name.startsWith('run'))).toEqual([])
  expect(await readdir(spills)).toEqual([])
})

it.skipIf(process.platform === 'win32')('finishes when its reader goes away (| head)', async () => {
  const command = `"${process.execPath}" "$MAIN" ${base.join(' ')} | head -1; echo "\${PIPESTATUS[0]}"`
  const main = join(import.meta.dirname, '../../packages/cli/dist/main.js')
  const env = { ...process.env, MAIN: main, XDG_CONFIG_HOME: join(shop.dir, '.config') }
  const child = spawn('bash', ['-c', command], { cwd: shop.dir, env })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  await new Promise((resolve) => child.on('close', resolve))
  expect(Buffer.concat(chunks).toString().trim().split('\n').at(-1)).toBe('0')
  expect(await shop.list()).toContain('run')
})

it.skipIf(process.platform !== 'linux').each([['--help'], [base.join(' ')]])(
  'stdout that cannot be written ends with one line and 3: %s',
  async (args) => {
    const main = join(import.meta.dirname, '../../packages/cli/dist/main.js')
    const env = { ...process.env, MAIN: main, XDG_CONFIG_HOME: join(shop.dir, '.config') }
    const command = `"${process.execPath}" "$MAIN" ${args} >/dev/full`
    const child = spawn('bash', ['-c', command], { cwd: shop.dir, env })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(code).toBe(exitCodes.surroundings)
    expect(stderr.match(/^mingjian: .*$/gm)).toEqual([
      expect.stringMatching(/^mingjian: 无法写到标准输出。磁盘已满。/),
    ])
    expect(stderr).not.toMatch(/\n\s+at /)
  },
)
