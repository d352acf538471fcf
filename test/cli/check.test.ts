import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '@mingjian/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { casesText, modelText, openWorkshop, rules, type Workshop } from './run-command.ts'

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
  await shop.write({
    ...rules,
    'rules/shop/good/model.yaml': modelText('shop.good', { 'total >= 100': 'total >= many' }),
    'rules/shop/good/cases.yaml': casesText,
    'rules/shop/bad/model.yaml': modelText('shop.bad', {
      'sales >= many': 'salez >= many',
      'max(day)': 'maxx(day)',
    }),
  })
})
afterEach(() => shop.remove())

it('tells every mistake with file, line, column and a hint', async () => {
  const done = await shop.run(['check', 'rules'])
  expect([done.code, done.stderr]).toEqual([2, ''])
  expect(done.stdout.split('\n')).toEqual([
    'rules/shop/bad/model.yaml:20:13 错误 function-unknown：没有“maxx”这个函数。',
    '  是否应为“max”？',
    'rules/shop/bad/model.yaml:29:11 错误 name-unknown：没有“salez”这个名称。',
    '  是否应为“sales”？',
    '2 个错误，0 个警告；读到 2 个模型。',
    '',
  ])
})

it('tells the same in English', async () => {
  const done = await shop.run(['check', 'rules', '--lang', 'en'])
  expect([done.code, done.stderr]).toEqual([2, ''])
  expect(done.stdout.split('\n')).toEqual([
    'rules/shop/bad/model.yaml:20:13 error function-unknown: Unknown function "maxx".',
    '  Did you mean "max"?',
    'rules/shop/bad/model.yaml:29:11 error name-unknown: Unknown name "salez".',
    '  Did you mean "sales"?',
    '2 errors, 0 warnings; 2 models could be read.',
    '',
  ])
})

it('says what is wrong with a broken dataset, and of no model', async () => {
  await shop.write({ 'rules/catalog/broken.yaml': 'id: broken\ntitle: 3\n' })
  const done = await shop.run(['check', 'rules/catalog/broken.yaml'])
  expect(done.stdout).toMatch(/\n\d+ 个错误，0 个警告。\n$/)
})

it('gives both languages as JSON', async () => {
  const done = await shop.run(['check', 'rules', '--format', 'json'])
  const found = JSON.parse(done.stdout) as Diagnostic[]
  expect(found.map(({ code, at }) => [code, at?.line])).toEqual([
    ['function-unknown', 20],
    ['name-unknown', 29],
  ])
  expect(found[1]).toMatchObject({
    message: 'Unknown name "salez".',
    hint: 'Did you mean "sales"?',
    zh: { message: '没有“salez”这个名称。', hint: '是否应为“sales”？' },
  })
})

it.each([
  ['a file', 'rules/shop/good/model.yaml'],
  ['a folder of a model', 'rules/shop/good'],
  ['an id', 'shop.good'],
])('checks %s against the catalog of --rules', async (_, name) => {
  const done = await shop.run(['check', name, '--rules', 'rules'])
  expect([done.code, done.stdout]).toEqual([0, '0 个错误，0 个警告；读到 1 个模型。\n'])
})

it('checks installed models by id, pack or code', async () => {
  const done = await shop.run(['check', 'docket.mass-plaintiff', 'docket'])
  expect([done.code, done.stdout]).toEqual([0, '0 个错误，0 个警告；读到 1 个模型。\n'])
})

it('names a model that is neither file nor known', async () => {
  const missing = await shop.run(['check', 'rules/gone/model.yaml'])
  expect([missing.code, missing.messages]).toEqual([2, 1])
  expect(missing.message).toContain('找不到模型文件“rules/gone/model.yaml”。')
  const unknown = await shop.run(['check', 'docket.mass-plaintif'])
  expect(unknown.code).toBe(2)
  expect(unknown.message).toContain('这里没有这个文件或文件夹，也没有这个名称的模型')
  expect(unknown.message).toContain('是否应为“docket.mass-plaintiff”？')
})

it('runs from sources with paths relative to where it was called from', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const args = ['run', '-s', 'mingjian', '--', 'check', 'rules/shop/good', '--rules', 'rules']
  const shell = process.platform === 'win32'
  const elsewhere = { cwd: shop.dir, encoding: 'utf8', shell } as const
  const text = execFileSync('npm', ['--prefix', root, ...args], elsewhere)
  expect(text).toBe('0 个错误，0 个警告；读到 1 个模型。\n')
})

it('tells warnings, which are no failure unless they are asked to be', async () => {
  await shop.write({ 'rules/shop/good/model.yaml': modelText('shop.good') })
  const done = await shop.run(['check', 'rules/shop/good', '--rules', 'rules'])
  expect([done.code, done.stderr]).toEqual([0, ''])
  expect(done.stdout.split('\n')).toEqual([
    expect.stringMatching(/^rules.shop.good.model.yaml:36:20 警告 literal-threshold：.* 100：/),
    expect.stringMatching(/^ {2}请写进 params/),
    '0 个错误，1 个警告；读到 1 个模型。',
    '',
  ])
  const strict = await shop.run(['check', 'rules/shop/good', '--rules', 'rules', '--strict'])
  expect([strict.code, strict.stdout]).toEqual([2, done.stdout])
})

it('tells errors alone while there are some: warnings may come of them', async () => {
  const both = modelText('shop.bad', { 'sales >= many': 'salez >= many' })
  await shop.write({ 'rules/shop/bad/model.yaml': both })
  const done = await shop.run(['check', 'rules/shop/bad', '--rules', 'rules'])
  expect(done.stdout).toContain('1 个错误，0 个警告')
})

it('holds cases to the model, and misses them where there are none', async () => {
  const wrong = casesText
    .replace('day: 2025-01-01', 'day: 2025-02-30')
    .replace('often: hit', 'oftn: hit')
  await shop.write({ 'rules/shop/good/cases.yaml': wrong })
  const done = await shop.run(['check', 'rules/shop/good', '--rules', 'rules'])
  expect(done.code).toBe(2)
  expect(done.stdout.split('\n').filter((line) => line.startsWith('rules'))).toEqual([
    'rules/shop/good/cases.yaml:2:48 警告 table-cell：列“day”的单元格“2025-02-30”无法读取：历法上没有这一天。',
    'rules/shop/good/cases.yaml:3:70 错误 signal-unknown：没有信号“oftn”。',
  ])
  const listed = `equivalent: { "params.many: 9 → 8": { zh: 缘由 } }\ncases:\n${casesText.replaceAll(/^(?=.)/gm, '  ')}`
  await shop.write({ 'rules/shop/good/cases.yaml': listed })
  const stale = await shop.run(['check', 'rules/shop/good', '--rules', 'rules'])
  expect([stale.code, stale.stdout]).toEqual([
    0,
    expect.stringContaining('rules/shop/good/cases.yaml:1:15 警告 equivalent-unknown：'),
  ])
  await shop.write({ 'rules/shop/few/model.yaml': modelText('shop.few', { '>= 100': '>= many' }) })
  const few = await shop.run(['check', 'rules/shop/few', '--rules', 'rules'])
  expect([few.code, few.stdout]).toEqual([0, expect.stringContaining('警告 cases-missing：')])
})

it('tells what is left of a new model, and a folder of another name', async () => {
  await shop.write({
    'rules/shop/other/model.yaml': `# 待改\n${modelText('shop.few', { '>= 100': '>= many' })}`,
    'rules/shop/other/cases.yaml': casesText,
  })
  const done = await shop.run(['check', 'rules/shop', '--rules', 'rules'])
  expect(done.stdout).toContain('other/model.yaml:1:3 警告 to-do-left：还有 1 处“待改”没有处理。')
  expect(done.stdout).toContain(
    'other/model.yaml:2:5 警告 file-misnamed：模型“shop.few”的文件夹应叫 few',
  )
})

it('tells what is left of a new dataset and of a new concept', async () => {
  const concept = `# 待改
id: shop.rows
title: { zh: 行 }
datasets: { sale: { use: sale, need: required } }
steps: { each: { from: sale } }
`
  await shop.write({
    'rules/shop/bid.yaml':
      'id: bid\ntitle: { zh: 投标 }\nprivacy: 1 # 待改\ncolumns:\n  day: { title: { zh: 日期 }, kind: date } # 待改\n',
    'rules/shop/concepts/rows.yaml': concept,
  })
  const inDataset = 'rules/shop/bid.yaml:3:14 警告 to-do-left：还有 2 处“待改”没有处理。'
  const inConcept = 'rules/shop/concepts/rows.yaml:1:3 警告 to-do-left：还有 1 处“待改”没有处理。'
  const pack = await shop.run(['check', 'rules/shop', '--rules', 'rules'])
  expect(pack.stdout).toContain(inDataset)
  expect(pack.stdout).toContain(inConcept)
  expect((await shop.run(['check', 'rules'])).stdout).toContain(inDataset)
  expect((await shop.run(['check', 'rules/shop/bid.yaml'])).stdout).toContain(inDataset)
  const alone = await shop.run(['check', 'rules/shop/concepts/rows.yaml'])
  expect(alone.stdout).toContain(inConcept)
  const byId = await shop.run(['check', 'shop.rows', '--rules', 'rules'])
  expect(byId.stdout).toContain(inConcept)
})

it('takes a dataset that lacks its columns for one', async () => {
  await shop.write({
    'mine/bid.yaml': 'id: bid\ntitle: { zh: 投标 }\nprivacy: 1\ndate: day\n',
    'mine/few.yaml': 'id: few # 少\ntitle: { zh: 少 }\nprivacy: 1\n',
  })
  for (const file of ['mine/bid.yaml', 'mine/few.yaml']) {
    const done = await shop.run(['check', file])
    expect(done.stdout).toMatch(
      /^\S+ 错误 key-missing：缺少键“columns”。\n.*\n1 个错误，0 个警告。\n$/,
    )
  }
})

it('does not miss a dataset whose own file has a mistake', async () => {
  await shop.write({ 'rules/catalog/sale.yaml': 'id: sale\n' })
  const done = await shop.run(['check', 'rules'])
  expect(done.code).toBe(2)
  expect(done.stdout).toContain('rules/catalog/sale.yaml:1:1 错误 key-missing')
  expect(done.stdout).not.toContain('dataset-unknown')
})

it('checks a dataset, a concept or cases by their own files', async () => {
  const sale = rules['rules/catalog/sale.yaml']
  await shop.write({
    'mine/sale.yaml': sale,
    'mine/many.yaml': `id: mine.many
title: { zh: 多次 }
datasets: { sale: { use: sale, need: required } }
steps: { each: { from: sale, derive: { late: dya } } }
`,
    'mine/alone/cases.yaml': casesText,
  })
  const told = async (path: string) => {
    const { code, stdout, message } = await shop.run(['check', path, '--rules', 'rules'])
    return [code, stdout.replace(/\n {2}.*/g, '') + (message ?? '')]
  }
  expect(await told('mine/sale.yaml')).toEqual([0, '0 个错误，0 个警告；读到 1 张数据表。\n'])
  expect(await told('mine/many.yaml')).toEqual([
    2,
    expect.stringMatching(
      /^mine.many.yaml:4:.*name-unknown.*\n1 个错误，0 个警告；读到 1 个概念。/,
    ),
  ])
  expect(await told('rules/shop/good/cases.yaml')).toEqual([
    0,
    '0 个错误，0 个警告；读到 1 个模型。\n',
  ])
  expect(await told('mine/alone/cases.yaml')).toEqual([
    2,
    expect.stringContaining('旁边没有 model.yaml'),
  ])
  await shop.write({ 'mine/sale.yaml': sale.replace('kind: money', 'kind: monei') })
  expect(await told('mine/sale.yaml')).toEqual([
    2,
    expect.stringMatching(/^mine.sale.yaml:6:.*value-invalid.*monei.*\n1 个错误/),
  ])
})
