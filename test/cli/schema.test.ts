import { afterEach, beforeEach, expect, it } from 'vitest'
import { read } from '../architecture/workspace.ts'
import { openWorkshop, type Workshop } from './run-command.ts'

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
})
afterEach(() => shop.remove())

const committed = (kind: string) => read(`packages/core/schema/${kind}.schema.json`)

it.each(['model', 'concept', 'catalog', 'cases', 'params', 'mapping'])(
  'prints that of %s',
  async (kind) => {
    const done = await shop.run(['schema', kind])
    expect([done.code, done.stderr]).toEqual([0, ''])
    expect(done.stdout).toBe(committed(kind))
  },
)

it('writes all to a folder, over those of an earlier version, and says which', async () => {
  await shop.write({ 'schema/model.schema.json': '{}', 'schema/own.txt': 'mine' })
  const done = await shop.run(['schema', '--out', 'schema'])
  expect([done.code, done.stderr]).toEqual([0, ''])
  expect(done.stdout.split('\n')[0]).toBe('已写入 schema/model.schema.json')
  expect(await shop.read('schema/model.schema.json')).toBe(committed('model'))
  expect(await shop.read('schema/cases.schema.json')).toBe(committed('cases'))
  expect(await shop.read('schema/own.txt')).toBe('mine')
})

it('lists the kinds where none is named', async () => {
  const done = await shop.run(['schema', '--lang', 'en'])
  expect(done.code).toBe(0)
  expect(done.stdout).toContain('cases    案例 cases.yaml · cases of a model\n')
  expect(done.stdout).toContain('mingjian schema --out <dir>')
})

it('refuses a kind that there is not', async () => {
  const done = await shop.run(['schema', 'modle'])
  expect([done.code, done.messages]).toEqual([2, 1])
  expect(done.message).toBe(
    'mingjian: 没有“modle”的模式。\n  可选 model、concept、catalog、cases、params、mapping、identity。',
  )
})
