import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openWorkshop, type Workshop } from './run-command.ts'

const good = {
  conditions: { all: [{ fact: 'foulCount', operator: 'greaterThanInclusive', value: 5 }] },
  event: { type: 'fouledOut', params: { message: '犯规满五次' } },
}
const bad = {
  conditions: { all: [{ fact: 'foulCount', operator: 'matches', value: 5 }] },
  event: { type: 'other' },
}

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
  await shop.write({ 'good.json': JSON.stringify(good), 'mixed.json': JSON.stringify([bad, good]) })
})
afterEach(() => shop.remove())

it('writes a pack that passes the check and screens data', async () => {
  const done = await shop.run(['import-rules', 'good.json', '--out', 'ours'])
  expect([done.code, done.stdout]).toEqual([0, ''])
  expect(done.stderr).toContain('1 条规则，成为 1 个信号。\n写入 ours')
  const checked = await shop.run(['check', 'ours'])
  expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('0 个错误')])
  await shop.write({ 'data.csv': '主体,foulCount\n甲公司,5\n乙公司,4\n丙公司,\n' })
  const screened = await shop.run(['screen', 'data.csv', '--rules', 'ours', '--reveal'])
  expect(screened.stdout).toMatch(/fouled_out +1 +1 +1\n/)
  expect(screened.stdout).toContain('甲公司\n            犯规满五次')
  const again = await shop.run(['import-rules', 'good.json', '--out', 'ours'])
  expect([again.code, again.messages]).toEqual([2, 1])
})

it('prints both files where no folder is named', async () => {
  const done = await shop.run(['import-rules', 'good.json'])
  expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('\n---\n# 由 good.json')])
})

it('writes nothing where a part cannot be turned, unless the rest is asked for', async () => {
  const done = await shop.run(['import-rules', 'mixed.json', '--out', 'ours', '--lang', 'en'])
  expect([done.code, done.stdout]).toEqual([1, ''])
  expect(done.stderr).toContain(
    'mixed.json:1:55 Cannot turn /0/conditions/all/0/operator: "matches"',
  )
  expect(done.stderr).toContain('Nothing was written; --partial turns the rest.')
  expect(await shop.list()).toEqual(['good.json', 'mixed.json'])
  const rest = await shop.run(['import-rules', 'mixed.json', '--out', 'ours', '--partial'])
  expect(rest.code).toBe(1)
  const model = await readFile(join(shop.dir, 'ours/rules/model.yaml'), 'utf8')
  expect(model).toContain('# 未导入 · left out: /0/conditions/all/0/operator (1:55)')
  expect((await shop.run(['check', 'ours'])).code).toBe(0)
})

it('reports as JSON', async () => {
  const done = await shop.run(['import-rules', 'mixed.json', '--format', 'json', '--partial'])
  expect(done.code).toBe(1)
  expect(JSON.parse(done.stdout)).toMatchObject({
    rules: 2,
    signals: [{ id: 'fouled_out', pointer: '/1' }],
    refusals: [{ code: 'operator-unknown', pointer: '/0/conditions/all/0/operator', column: 55 }],
    folder: null,
  })
})

it.each([
  ['no JSON', '{', '不是 JSON'],
  ['no rules', '{"a":1}', '没有 json-rules-engine 的规则'],
  ['an empty list', '[]', '一条规则也没有'],
  ['a key twice', '{"rules":[],"rules":[]}', 'key-duplicate'],
])('refuses %s as bad input', async (_, text, message) => {
  await shop.write({ 'rules.json': text })
  const done = await shop.run(['import-rules', 'rules.json'])
  expect([done.code, done.messages]).toEqual([2, 1])
  expect(done.message).toContain(message)
})

it('refuses a skeleton with a wrong key, and files that are not there', async () => {
  await shop.write({ 'skeleton.yaml': 'kinds: { foulCount: monney }' })
  const done = await shop.run(['import-rules', 'good.json', '--model', 'skeleton.yaml'])
  expect([done.code, done.message]).toEqual([2, expect.stringContaining('“kinds.foulCount”不对')])
  for (const args of [['none.json'], ['good.json', '--model', 'none.yaml']]) {
    const missing = await shop.run(['import-rules', ...args])
    expect([missing.code, missing.message]).toEqual([2, expect.stringContaining('找不到文件')])
  }
})
