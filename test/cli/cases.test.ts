import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  casesText as cases,
  copyRules,
  modelText,
  openWorkshop,
  rules,
  type Workshop,
} from './run-command.ts'

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
  await shop.write({
    ...rules,
    'rules/shop/many/model.yaml': modelText('shop.many'),
    'rules/shop/many/cases.yaml': cases,
  })
})
afterEach(() => shop.remove())

it('runs the cases of a model on every backend', async () => {
  const done = await shop.run(['test', 'rules/shop/many', '--rules', 'rules'])
  expect([done.code, done.stderr]).toEqual([0, ''])
  expect(done.stdout.split('\n')).toEqual([
    '✓ shop.many: 2 个案例，通过 2，失败 0',
    '共 2 个案例，通过 2，失败 0（各在后端 memory、duckdb 上运行一遍）',
    '',
  ])
})

it('says of each case that fails what was expected and found, where, once for all backends', async () => {
  const wrong = cases
    .replace('score: 50', 'score: 60')
    .replace('sales: 2 }', 'sales: 3 }')
    .replace('{ 甲: { band: null, signals: { often: clear, dear: clear } } }', '{}')
  await shop.write({ 'rules/shop/many/cases.yaml': wrong })
  const done = await shop.run(['test', 'shop', '--rules', 'rules', '--lang', 'en'])
  expect([done.code, done.messages]).toEqual([1, 0])
  expect(done.stdout.split('\n').slice(0, 7)).toEqual([
    '✗ shop.many: 2 cases, 0 passed, 2 failed',
    '  "two dear sales are a clue" rules/shop/many/cases.yaml:1, as of 2024-06-30 (the day of tests: the case states no as_of), on memory and duckdb',
    '    line 3, subject 甲 · score: expected 60, found 50',
    '      because hit: often +40, dear +10; score 50 (B from 50, C from 10)',
    '    line 3, subject 甲 · facts.sales: expected 3, found 2',
    '  "one is none" rules/shop/many/cases.yaml:4, as of 2024-06-30 (the day of tests: the case states no as_of), on memory and duckdb',
    expect.stringMatching(/^ {4}subject 甲 · it is there, and "expect" does not name it: /),
  ])
  expect(done.stdout.match(/two dear sales/g)).toHaveLength(1)
  const dated = wrong.replace('clue\n', 'clue\n  as_of: 2025-02-28\n')
  await shop.write({ 'rules/shop/many/cases.yaml': dated })
  const then = await shop.run(['test', 'shop', '--rules', 'rules'])
  expect(then.stdout).toContain('cases.yaml:1，基准日 2025-02-28，后端')
  expect(then.stdout).toContain('cases.yaml:5，基准日 2024-06-30（案例未写 as_of，按测试日），后端')
})

it('says in the language of the reader why a model did not run', async () => {
  const join =
    'from: sale\n    join: { again: { of: sale, to: maybe, on: again.seller = sale.seller } }\n'
  await shop.write({
    'rules/shop/many/model.yaml': modelText('shop.many', { 'from: sale\n': join }),
  })
  const told = async (...more: string[]) =>
    (await shop.run(['test', 'shop.many', '-r', 'rules', ...more])).stdout
  expect(await told()).toContain('，后端 memory、duckdb\n    模型没有得出结果：步骤 each_sale：有 ')
  expect(await told('--lang', 'en')).toContain('the model gave no result: Step "each_sale": ')
  const json = JSON.parse(await told('--format', 'json', '--backend', 'memory'))
  expect(json.models[0].failed[0].differences).toMatchObject([
    {
      what: 'model',
      expected: 'ran',
      found: expect.stringMatching(/^failed: Step "each_sale"/),
      reason: { zh: expect.stringMatching(/^步骤 each_sale/) },
    },
  ])
})

it('gives the same as JSON', async () => {
  const wrong = cases.replace('score: 50', 'score: 60')
  await shop.write({ 'rules/shop/many/cases.yaml': wrong })
  const args = ['test', 'shop.many', '-r', 'rules', '--format', 'json', '--backend', 'memory']
  const { code, stdout } = await shop.run(args)
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({
    backends: ['memory'],
    models: [
      {
        model: 'shop.many',
        passed: 1,
        failed: [
          { backend: 'memory', differences: [{ what: 'score', expected: '60', found: '50' }] },
        ],
      },
    ],
  })
})

it('fails where a signal is never clear', async () => {
  await shop.write({ 'rules/shop/many/cases.yaml': cases.slice(0, cases.indexOf('- name: one')) })
  const done = await shop.run(['test', 'shop.many', '-r', 'rules'])
  expect(done.code).toBe(1)
  expect(done.stdout).toContain('缺少案例: “often”没有一个案例为 clear')
})

it.each([
  [
    'a broken case',
    { 'rules/shop/many/cases.yaml': cases.replace('score', 'points') },
    '没有“points”这个键',
  ],
  [
    'a broken model',
    { 'rules/shop/many/model.yaml': modelText('shop.many', { 'max(day)': 'maxx(day)' }) },
    '没有“maxx”这个函数',
  ],
])('refuses %s', async (_, files, message) => {
  await shop.write(files as Record<string, string>)
  const done = await shop.run(['test', 'shop.many', '-r', 'rules'])
  expect([done.code, done.messages]).toEqual([2, 1])
  expect(done.message).toContain(message)
})

it('refuses models without cases, and tells of one among others', async () => {
  await shop.write({ 'rules/shop/few/model.yaml': modelText('shop.few') })
  const one = await shop.run(['test', 'shop.few', '-r', 'rules'])
  expect([one.code, one.message.split('\n')[0]]).toEqual([
    2,
    'mingjian: 没有案例：shop.few 旁边没有 cases.yaml。',
  ])
  const all = await shop.run(['test', 'rules'])
  expect(all.code).toBe(1)
  expect(all.stdout).toContain('✗ shop.few: 旁边没有 cases.yaml')
})

it('runs the cases of installed packs and of a copied rules folder', async () => {
  await copyRules(`${shop.dir}/copied`)
  for (const name of ['docket', 'copied/docket/mass-plaintiff']) {
    const done = await shop.run(['test', name, '--backend', 'memory'])
    expect([done.code, done.stdout.slice(0, 1)]).toEqual([0, '✓'])
  }
})

it('refuses a pack of which one model is broken, as it refuses that model', async () => {
  await shop.write({
    'rules/shop/few/model.yaml': modelText('shop.few', { 'max(day)': 'maxx(day)' }),
  })
  const done = await shop.run(['test', 'rules/shop', '-r', 'rules'])
  expect([done.code, done.messages]).toEqual([2, 1])
  expect(done.message).toContain('没有“maxx”这个函数')
})

it('lists the changes of a model that no case notices, with their places', async () => {
  const done = await shop.run(['test', 'shop.many', '-r', 'rules', '--mutate', '--lang', 'en'])
  expect(done.code).toBe(1)
  const [summary, ...lines] = done.stdout.split('\n')
  expect(summary).toMatch(/^✗ shop\.many: \d+ mutants, \d+ noticed, 0 equivalent, \d+ survived/)
  expect(lines).toContain(
    '  rules/shop/many/model.yaml:29:11 signals.often.when: sales >= many → =',
  )
  expect(lines.join('\n')).not.toContain('sales >= many → >\n')
  expect(done.stderr).toContain('mutant')
})

it('gives the same as JSON, of a part of the mutants', async () => {
  const args = ['test', 'shop.many', '-r', 'rules', '--mutate', '--part', '1/4', '--format', 'json']
  const { code, stdout } = await shop.run(args)
  expect(code).toBe(1)
  const { rules: mutated, wrong } = JSON.parse(stdout)
  expect(mutated).toMatchObject([{ id: 'shop.many', file: 'rules/shop/many/model.yaml' }])
  expect(mutated[0].survivors.length).toBeGreaterThan(0)
  expect(wrong).toEqual([])
})

it('fails where the name of an equivalent is no mutant', async () => {
  const listed = `cases:\n${cases}equivalent:\n  "params.many: 2 → 9": { zh: 无 }\n`
  await shop.write({ 'rules/shop/many/cases.yaml': listed })
  const done = await shop.run(['test', 'shop.many', '-r', 'rules', '--mutate', '--part', '1/40'])
  expect(done.code).toBe(1)
  expect(done.stdout).toContain('equivalent 中的“params.many: 2 → 9”不是任何变异体的名称')
})

it('refuses a part that is none', async () => {
  const done = await shop.run(['test', 'shop.many', '-r', 'rules', '--mutate', '--part', '9/8'])
  expect([done.code, done.messages]).toEqual([2, 1])
  expect(done.message).toContain('--part')
})
