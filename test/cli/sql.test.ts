import { afterAll, beforeAll, expect, it } from 'vitest'
import { modelText, openWorkshop, rules, type Workshop } from './run-command.ts'

let shop: Workshop
beforeAll(async () => {
  shop = await openWorkshop()
  await shop.write({ ...rules, 'rules/shop/many/model.yaml': modelText('shop.many') })
})
afterAll(() => shop.remove())

const sql = (...args: string[]) => shop.run(['sql', 'shop.many', '--rules', 'rules', ...args])

it('shows each statement with its parameters beneath, as SQL with comments', async () => {
  const done = await sql()
  expect([done.code, done.stderr]).toEqual([0, ''])
  const heads = done.stdout.match(/^-- [a-z$][\w$.]*$/gm)
  expect(heads).toContain('-- $subject')
  expect(heads?.at(-1)).toBe('-- $counts')
  expect(done.stdout).toMatch(/;\n-- 参数\n-- {3}\$1 = "\d+" \(\w/)
  const code = done.stdout.replace(/^--.*$/gm, '')
  expect(code.split(';').length).toBe((heads?.length ?? 0) + 1)
})

it('shows one step alone, also one that is read once only', async () => {
  const done = await sql('--step', 'each_sale', '--lang', 'en')
  expect(done.stdout).toContain('CREATE TABLE "run_1"."each_sale" AS')
  expect(done.stdout).not.toContain('"run_1"."seller_sales"')
  const unknown = await sql('--step', 'each')
  expect([unknown.code, unknown.messages]).toEqual([2, 1])
  expect(unknown.message).toContain('没有步骤“each”')
})

it('says that the memory backend has none', async () => {
  const done = await sql('--backend', 'memory')
  expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('内存后端不用 SQL')])
})

it.each([
  ['postgres', 'CREATE TABLE "run_1"."each_sale" AS', /COLLATE "C"/, /\$1 = /],
  ['spark', 'CREATE TABLE `run_1`.`each_sale` USING parquet AS', /AS STRING\)/, /:p1 = /],
])('shows what %s would run', async (backend, create, cast, parameter) => {
  const done = await sql('--backend', backend, '--step', 'each_sale')
  expect([done.code, done.stderr]).toEqual([0, ''])
  expect(done.stdout).toContain(create)
  expect(done.stdout).toMatch(cast)
  const whole = await sql('--backend', backend)
  expect(whole.stdout).toMatch(parameter)
  expect(await sql('--backend', 'oracle')).toMatchObject({ code: 2 })
})
