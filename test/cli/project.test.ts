import { afterEach, beforeEach, expect, it } from 'vitest'
import { modelText, openWorkshop, rules, sales, type Workshop } from './run-command.ts'

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
  await shop.write({
    ...rules,
    'rules/shop/many/model.yaml': modelText('shop.many'),
    'office.yaml': 'shop.many: { many: 3 }\n',
    'court/sales.csv': sales,
  })
})
afterEach(() => shop.remove())

const project = `data: [court]
rules: rules
params: office.yaml
as_of: 2026-01-31
backend: memory
formats: [csv]
top: 5
out: runs/{as_of}
`

it('runs as a project says, with one word', async () => {
  await shop.write({ 'mingjian.yaml': project })
  const { code, stderr } = await shop.run(['screen'])
  expect([code, stderr]).toEqual([0, expect.stringContaining('选项取自 mingjian.yaml')])
  const { options, asOf, backend, files } = JSON.parse(await shop.read('runs/2026-01-31/run.json'))
  expect([asOf, backend.name]).toEqual(['2026-01-31', 'memory'])
  expect(options).toMatchObject({ project: 'mingjian.yaml', formats: ['csv'], top: 5 })
  expect(options.params.changes).toHaveLength(1)
  expect(files).not.toContain('clues.jsonl')
})

it('lies beside the data, and the command line counts first', async () => {
  await shop.write({
    'court/mingjian.yaml': project
      .replace('data: [court]\n', '')
      .replaceAll(/: (rules|office)/g, ': ../$1'),
  })
  const args = ['screen', 'court', '--as-of', '2026-02-28', '--out', 'here', '--formats', 'jsonl']
  const { code, stdout, message } = await shop.run(args)
  expect([code, message]).toEqual([0, ''])
  expect(stdout).not.toContain('未读 mingjian.yaml')
  const { options, asOf, files } = JSON.parse(await shop.read('here/run.json'))
  expect([asOf, options.project, options.top]).toEqual(['2026-02-28', 'court/mingjian.yaml', 5])
  expect(files).toContain('clues.jsonl')
})

it('tells where it names what is not there, and where that was looked for', async () => {
  const wrong = project.replace('[court]', '[court, 2026/court]').replace('office', 'offices')
  await shop.write({ 'mingjian.yaml': wrong })
  const { code, message } = await shop.run(['screen'])
  expect(code).toBe(2)
  expect(message).toMatch(/mingjian\.yaml:1:15 的 data 指向“\/[^”]+\/2026\/court”/)
  expect(message).toMatch(/mingjian\.yaml:3:9 的 params 指向“\/[^”]+\/offices\.yaml”/)
  const args = ['screen', 'court', '--params', 'office.yaml', '--rules', 'rules', '--out', 'here']
  expect((await shop.run([...args, '--models', 'shop.many'])).code).toBe(0)
})

it('tells every mistake in it, and where nothing is named', async () => {
  const none = await shop.run(['screen'])
  expect([none.code, none.message]).toEqual([2, expect.stringContaining('没有 mingjian.yaml')])
  await shop.write({ 'mingjian.yaml': `${project}reveal: true\nthreads: many\n` })
  const { code, stderr } = await shop.run(['screen'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/mingjian\.yaml:9:1 错误 key-unknown/)
  expect(stderr).toMatch(/mingjian\.yaml:10:10 错误 value-invalid/)
  await shop.write({ 'mingjian.yaml': project.replace('memory', 'spark') })
  const wrong = await shop.run(['screen'])
  expect([wrong.code, wrong.message]).toEqual([
    2,
    expect.stringContaining('“mingjian.yaml”中 backend 的值“spark”不对'),
  ])
  await shop.write({ 'mingjian.yaml': project.replace('{as_of}', '{asof}') })
  const place = await shop.run(['screen'])
  expect([place.code, place.message]).toEqual([2, expect.stringContaining('{asof}')])
})

it('fills a workspace from its data, and screens that', async () => {
  await shop.write({ 'mingjian.yaml': `${project}workspace: kept/city.duckdb\n` })
  const loaded = await shop.run(['load', '--quiet'])
  expect([loaded.code, loaded.stderr]).toEqual([0, expect.stringContaining('已生成本单位密钥')])
  const screened = await shop.run(['screen'])
  expect([screened.code, screened.message]).toEqual([0, ''])
  const { sources } = JSON.parse(await shop.read('runs/2026-01-31/run.json'))
  expect(sources).toMatchObject([{ name: 'sales.csv', batch: { id: loaded.stdout.trim() } }])
  await shop.write({ 'mingjian.yaml': project })
  const unnamed = await shop.run(['load'])
  expect([unnamed.code, unnamed.message]).toEqual([2, expect.stringContaining('没有写明工作区')])
})
