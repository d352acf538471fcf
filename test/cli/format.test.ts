import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { root } from '../architecture/workspace.ts'
import { modelText, openWorkshop, rules, type Workshop } from './run-command.ts'

const main = join(root, 'packages/cli/dist/main.js')

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
  await shop.write({
    ...rules,
    'rules/shop/many/model.yaml': modelText('shop.many', { 'total >= 100': 'total >= many' }),
  })
})
afterEach(() => shop.remove())

it('writes files in place and says which; then none is left', async () => {
  const done = await shop.run(['format', 'rules'])
  expect([done.code, done.stderr]).toEqual([0, ''])
  expect(done.stdout.split('\n')).toEqual([
    '已排版 rules/catalog/sale.yaml',
    '已排版 rules/shop/many/model.yaml',
    '2 个文件中改写 2 个',
    '',
  ])
  const text = await shop.read('rules/shop/many/model.yaml')
  expect(text).toContain('\n\nsteps:\n  each_sale:\n    from: sale\n')
  const checked = await shop.run(['check', 'rules'])
  expect([checked.code, checked.stdout]).toEqual([
    0,
    expect.stringContaining('0 个错误，1 个警告；读到 1 个模型。\n'),
  ])
  const again = await shop.run(['format', 'rules', '--lang', 'en'])
  expect([again.code, again.stdout]).toEqual([0, '0 of 2 files changed\n'])
})

it('lists what differs and writes nothing where it only checks', async () => {
  const before = await shop.read('rules/shop/many/model.yaml')
  const done = await shop.run(['format', '--check', 'rules/shop/many/model.yaml', '--lang', 'en'])
  expect([done.code, done.stdout]).toEqual([
    1,
    'differs rules/shop/many/model.yaml\n1 of 1 files differ\n',
  ])
  expect(await shop.read('rules/shop/many/model.yaml')).toBe(before)
  await shop.run(['format', 'rules'])
  const again = await shop.run(['format', '--check', 'rules'])
  expect([again.code, again.stdout]).toEqual([0, '2 个文件中 0 个版式不同\n'])
})

it('reads stdin and prints what it makes of it', () => {
  const run = (args: string[], input: string) =>
    spawnSync(process.execPath, [main, 'format', ...args], { input, encoding: 'utf8' })
  const written =
    "id: sale\ncolumns: {who: {kind: text, title: {zh: '甲'}}}\ntitle: {zh: 表}\nprivacy: 1"
  const { status, stdout } = run(['-'], written)
  expect(status).toBe(0)
  expect(stdout).toBe(
    'id: sale\ntitle: { zh: 表 }\nprivacy: 1\ncolumns:\n  who:\n    title: { zh: 甲 }\n    kind: text\n',
  )
  expect([run(['-', '--check'], written).status, run(['-', '--check'], stdout).status]).toEqual([
    1, 0,
  ])
  expect(run(['-'], 'just text').stderr).toContain('“<stdin>”不是模型、概念、数据表或案例。')
  expect(run(['-', 'rules'], '').status).toBe(2)
})

it('passes over what no author writes, and refuses it where it is named', async () => {
  await shop.write({ 'rules/shop/mapping.yaml': 'sources: {a:   b}\n' })
  const folder = await shop.run(['format', '--check', 'rules', '--lang', 'en'])
  expect(folder.stdout).toContain('2 of 2 files differ')
  const named = await shop.run(['format', 'rules/shop/mapping.yaml', '--lang', 'en'])
  expect([named.code, named.messages]).toEqual([2, 1])
  expect(named.message).toContain(
    '"rules/shop/mapping.yaml" is no model, concept, dataset or cases.',
  )
  const gone = await shop.run(['format', 'gone.yaml'])
  expect([gone.code, gone.messages]).toEqual([2, 1])
})

it('tells what cannot be read with its place, when all others are done', async () => {
  await shop.write({ 'rules/shop/bad/model.yaml': 'id: {a\n' })
  const done = await shop.run(['format', 'rules'])
  expect([done.code, done.messages]).toEqual([2, 1])
  expect(done.message).toMatch(/^mingjian: rules\/shop\/bad\/model\.yaml:2:1 错误/)
  expect(done.stdout).toContain('已排版 rules/shop/many/model.yaml')
  expect(await shop.read('rules/shop/bad/model.yaml')).toBe('id: {a\n')
})

it('all rules and examples of this repository are in their layout', () => {
  const text = execFileSync(
    process.execPath,
    [main, 'format', '--check', 'rules', 'examples', '--lang', 'en'],
    { cwd: root, encoding: 'utf8' },
  )
  expect(text).toMatch(/^0 of \d\d+ files differ\n$/)
})
