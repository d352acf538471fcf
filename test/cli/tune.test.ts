import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clue } from '@mingjian/core'
import { runManifestSchema } from '@mingjian/report'
import { formatFund, generateDemoFund } from '@mingjian/testkit'
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

const tune = (...args: string[]) =>
  shop.run(['tune', 'shop.many', 'data', '--rules', 'rules', '--as-of', '2026-01-31', ...args])

interface Value {
  readonly values: readonly string[]
  readonly isOwn: boolean
  readonly status: string
  readonly isHeld: boolean
  readonly clues: { readonly A: number; readonly B: number; readonly C: number }
  readonly undecided: number
  readonly hit: number
  readonly added: number
  readonly lost: number
}

interface Json {
  readonly signals: readonly string[]
  readonly values: readonly Value[]
}

const asJson = async (...args: string[]): Promise<Json> => {
  const done = await tune(...args, '--format', 'json')
  expect(done.code).toBe(0)
  return JSON.parse(done.stdout) as Json
}

it('counts as screen does with each value, for parameters of the model and of its concepts', {
  timeout: 900_000,
}, async () => {
  const id = 'civil.hpf-sham-litigation'
  const files = formatFund(generateDemoFund()).filter(({ name }) => name !== 'truth.csv')
  await shop.write(Object.fromEntries(files.map(({ name, bytes }) => [`fund/${name}`, bytes])))
  const base = ['fund', '--as-of', '2026-01-31', '--quiet', '--backend', 'memory']
  const ranges = ['--param', 'ring_min=2..2', '--param', 'hub=2..2']
  const done = await shop.run(['tune', id, ...base, ...ranges, '--format', 'json'])
  expect(done.code).toBe(0)
  const { signals, values } = JSON.parse(done.stdout) as Json
  expect(values.map((each) => each.values.join())).toEqual(['2,2', '2,500', '3,2', '3,500'])

  const screened = new Map<string, { ids: Set<string>; others: unknown; counts: object }>()
  for (const [ring, hub] of values.map((each) => each.values)) {
    const name = `${ring}-${hub}`
    const params = `${id}: { ring_min: ${ring} }\ncivil.hpf-deduction: { hub: ${hub} }\n`
    await shop.write({ 'office.yaml': params })
    const run = ['screen', ...base, '--models', id, '--params', 'office.yaml', '--out', name]
    expect((await shop.run(run)).code).toBe(0)
    const manifest = runManifestSchema.parse(
      JSON.parse(await readFile(join(shop.dir, name, 'run.json'), 'utf8')),
    )
    const counts = manifest.models[0]?.counts
    const lines = (await readFile(join(shop.dir, name, 'clues.jsonl'), 'utf8')).trim().split('\n')
    screened.set(name, {
      ids: new Set(lines.map((line) => (JSON.parse(line) as Clue).id)),
      others: Object.entries(counts?.signals ?? {}).filter(([each]) => !signals.includes(each)),
      counts: {
        clues: { A: 0, B: 0, C: 0, ...counts?.clues, total: lines.length },
        undecided: counts?.undecided,
      },
    })
  }
  const own = screened.get('3-500')
  const without = (a: Set<string> | undefined, b: Set<string> | undefined) =>
    [...(a ?? [])].filter((each) => b?.has(each) !== true).length
  for (const each of values) {
    const found = screened.get(each.values.join('-'))
    expect(each).toMatchObject({
      ...found?.counts,
      added: without(found?.ids, own?.ids),
      lost: without(own?.ids, found?.ids),
    })
    // Whatever the parameters do not reach comes out alike.
    expect(found?.others).toEqual(own?.others)
  }
  expect(signals).toContain('ring')
  expect(values.some(({ added }) => added > 0)).toBe(true)
  expect(values.some(({ lost }) => lost > 0)).toBe(true)
})

it('shows a table with the value of the model, where it comes from, and what is new and lost', async () => {
  const done = await tune('--param', 'many=1..3')
  expect([done.code, done.messages]).toEqual([0, 0])
  expect(done.stdout).toContain('参数 many（shop.many）原值 2，出处：自定（design）')
  expect(done.stdout).toContain('影响的信号：often\n主体 3 个')
  expect(done.stdout).toMatch(/^ +1 +0 +1 +2 +3 +0 +3 +1 +0$/m)
  expect(done.stdout).toMatch(/^ +\* 2 +0 +1 +1 +2 +0 +2 +模型原值$/m)
  expect(done.stdout).toMatch(/^ +3 +0 +0 +1 +1 +1 +0 +0 +1$/m)
  expect(done.stdout).not.toContain('贸易')
})

it.each(['duckdb', 'memory'])(
  'counts hits of the signals that it reaches on %s',
  async (backend) => {
    const { signals, values } = await asJson('--param', 'many=1..2', '--backend', backend)
    expect(signals).toEqual(['often'])
    expect(values).toMatchObject([
      { values: ['1'], isOwn: false, hit: 3, added: 1, lost: 0 },
      { values: ['2'], isOwn: true, hit: 2, added: 0, lost: 0 },
    ])
  },
)

it('marks a value at which the model would be held', async () => {
  const model = modelText('shop.many', { 'entity: name }': 'entity: name, most: 0.5 }' })
  const lines = Array.from({ length: 120 }, (_, i) => `第${i}公司,5.00,2025-01-01,1`)
  await shop.write({
    'rules/shop/many/model.yaml': model,
    'data/sales.csv': `${sales}${lines.join('\n')}\n`,
  })
  const { values } = await asJson('--param', 'many=1..2')
  expect(values).toMatchObject([
    { isHeld: true, status: 'suspect-data', clues: { B: 1, C: 122 }, added: 121 },
    { isHeld: false, status: 'ran' },
  ])
  expect((await tune('--param', 'many=1..2')).stdout).toMatch(/^ +1 .*命中过多，将被暂扣$/m)
})

it('tries spans and decimals, and two parameters as a grid', async () => {
  const model = modelText('shop.many', {
    'many: { value: 2, origin: design }':
      'many: { value: 2, origin: design }\n  least: { value: 0.70, origin: design }\n  back: { value: 30 days, origin: design }',
    'from: sale\n': 'from: sale\n    where: day >= as_of - back\n',
    'total >= 100': 'total >= least',
  })
  await shop.write({ 'rules/shop/many/model.yaml': model })
  const spans = await asJson('--param', 'back=395..400/5 days')
  expect(spans.values.map(({ values }) => values[0])).toEqual(['30 days', '395 days', '400 days'])
  // Which rows there are reaches everything.
  expect(spans.signals).toEqual(['often', 'dear'])
  const decimals = await asJson('--param', 'least=0.5..0.9 step 0.2')
  expect(decimals.values.map(({ values, isOwn }) => [values[0], isOwn])).toEqual([
    ['0.5', false],
    ['0.70', true],
    ['0.9', false],
  ])
  expect(decimals.signals).toEqual(['dear'])
  const grid = await tune('--param', 'many=1..2', '--param', 'back=400..400 days', '--lang', 'en')
  expect(grid.stdout).toContain('Clues: rows are many, columns back\n')
  expect(grid.stdout).toMatch(/^1 +0 +3\n2 +\* 0 +3$/m)
  const zh = await tune('--param', 'back=395..400/5')
  expect(zh.stdout).toContain('原值 30日')
  expect(zh.stdout).toMatch(/^\* 30日 .*\n +395日 /m)
  const none = await tune('--param', 'back=0..3')
  expect([none.code, none.message]).toEqual([
    2,
    expect.stringContaining('参数“back”是期间（30 days），不能为零或更短'),
  ])
  const one = await tune('--param', 'back=400')
  expect(one.stdout).toMatch(/^\* 30日 .*\n +400日 /m)
  const right = await tune('--param', 'many=1..2', '--param', 'back=400..400', '--format', 'csv')
  expect(right.stdout.split('\r\n').slice(0, 2)).toEqual([
    '\ufeffmany,back,模型原值,状态,A级,B级,C级,线索,待定,信号命中,新增,减少,主体',
    expect.stringMatching(/^1,30 days,false,/),
  ])
})

describe('refuses', () => {
  it.each([
    ['a parameter that is not there', ['mamy=1..2'], '是否应为“many”'],
    ['another form', ['many'], '选项 --param 的值“many”不对'],
    ['a range from high to low', ['many=3..1'], '不是从小到大的范围'],
    ['a step of nothing', ['many=1..3/0'], '不是从小到大的范围'],
    ['too many values', ['many=1..51'], '要试 51 个值'],
    ['too many pairs', ['many=1..10', 'large=1..10'], '要试 110 个值'],
    ['places of a whole number', ['many=1..2/0.5'], '是整数'],
    ['a unit of a number', ['many=1..2 days'], '的单位与参数“many”（2）不同'],
    ['a parameter twice', ['many=1..2', 'many=1..2'], '给出了两次'],
    ['three', ['many=1..2', 'large=1..2', 'many=1..2'], '一次最多试两个'],
    ['dated variants', ['dated=1..2'], '按日期分段取值'],
    ['a list', ['words=1..2'], '既不是数字也不是时间长度'],
    ['the parameter of another', ['other.model.many=1..2'], '没有参数“many”'],
  ])('%s', async (_, params, message) => {
    const model = modelText('shop.many', {
      'many: { value: 2, origin: design }':
        'many: { value: 2, origin: design }\n  large: { value: 100, origin: design }\n' +
        '  words: { value: [a, b], origin: design }\n' +
        '  dated: { variants: [{ from: 2020-01-01, value: 1 }], origin: design }',
    })
    await shop.write({ 'rules/shop/many/model.yaml': model })
    const done = await tune(...params.flatMap((each) => ['--param', each]))
    expect([done.code, done.messages, done.stdout]).toEqual([2, 1, ''])
    expect(done.message).toContain(message)
  })
})

it('says what the data lack, and stops where the model cannot run', async () => {
  await shop.write({ 'data/sales.csv': '卖方,日期\n甲公司,2025-01-01\n' })
  const done = await tune('--param', 'many=1..2', '--quiet')
  expect([done.code, done.stderr]).toEqual([0, expect.stringContaining('缺少列')])
  const other =
    'id: other\ntitle: { zh: 其他 }\nprivacy: 1\ncolumns:\n  a: { title: { zh: 甲 }, kind: text, required: true }\n'
  await shop.write({ 'rules/catalog/other.yaml': other, 'data/sales.csv': '甲\n乙\n' })
  const stuck = await tune('--param', 'many=1..2')
  expect([stuck.code, stuck.messages]).toEqual([2, 1])
  expect(stuck.message).toContain('不能运行')
})
