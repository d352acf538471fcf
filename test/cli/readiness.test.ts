import { readinessSchema } from '@mingjian/report'
import { breakFund, formatFund, generateFund } from '@mingjian/testkit'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openWorkshop, type Workshop } from './run-command.ts'

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
  const broken = breakFund(generateFund({ ordinary: 40, withdrawals: 40 }), {
    spelling: 0.6,
    masks: 0.4,
  })
  const files = formatFund(broken).filter(({ name }) => /扣划|执行|民事/.test(name))
  await shop.write(Object.fromEntries(files.map(({ name, bytes }) => [`data/${name}`, bytes])))
})
afterEach(() => shop.remove())

const assess = (...args: string[]) =>
  shop.run([
    'readiness',
    'data',
    '--models',
    'civil.hpf-sham-litigation',
    '--as-of',
    '2026-01-31',
    ...args,
  ])

it('tells on the terminal, as JSON and as a page what does not meet, and writes nothing else', {
  timeout: 300_000,
}, async () => {
  const before = await shop.list()
  const text = await assess('--html', '情况.html')
  expect(text.code).toBe(0)
  expect(text.stdout).toContain('对上的行')
  expect(text.stdout).toContain('写法不同')
  expect(text.stdout).not.toMatch(/\d{17}[\dX]/)
  const page = await shop.read('情况.html')
  expect(page).toContain('写法不同')
  expect(page).not.toMatch(/\d{17}[\dX]/)
  expect(await shop.list()).toEqual([...before, '情况.html'].sort())

  const json = await assess('--format', 'json')
  const { joins, models } = readinessSchema.parse(JSON.parse(json.stdout))
  expect(models.map(({ can }) => can)).toEqual(['degraded'])
  expect(joins[0]?.left.reasons.map(({ reason }) => reason)).toContain('spelling')

  const again = await assess('--html', '情况.html')
  expect(again.code).toBe(2)
  expect(again.stderr).toContain('情况.html')

  const english = await assess('--lang', 'en')
  expect(english.stdout).toContain('hpf_txn')
  expect(english.stdout).not.toContain('写法不同')
})

it('finds the same in a workspace as in the files', { timeout: 300_000 }, async () => {
  const ofFiles = await assess('--format', 'json')
  const loaded = await shop.run(['load', 'data', '--workspace', 'city.duckdb'])
  expect(loaded.code).toBe(0)
  const ofBatches = await shop.run([
    ...['readiness', 'city.duckdb', '--models', 'civil.hpf-sham-litigation'],
    ...['--as-of', '2026-01-31', '--format', 'json'],
  ])
  const joinsOf = (text: string) => readinessSchema.parse(JSON.parse(text)).joins
  expect(joinsOf(ofBatches.stdout)).toEqual(joinsOf(ofFiles.stdout))
})

it('reads the options of a project, and passes over those of other commands', {
  timeout: 300_000,
}, async () => {
  await shop.write({
    'mingjian.yaml':
      'data: data\nmodels: civil.hpf-sham-litigation\nas_of: 2026-01-31\nout: 结果/{as_of}\ntop: 3\n',
  })
  const done = await shop.run(['readiness', '--format', 'json'])
  expect(done.code).toBe(0)
  expect(readinessSchema.parse(JSON.parse(done.stdout)).asOf).toBe('2026-01-31')
})

it('says what it needs where nothing is named', async () => {
  const done = await shop.run(['readiness'])
  expect(done.code).toBe(2)
  expect(done.stderr).toContain('data')
})
