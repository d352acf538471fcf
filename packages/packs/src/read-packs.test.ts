import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { mergePacks } from './packs.ts'
import { readInstalledPacks } from './read-installed-packs.ts'
import { readModelFile, readPack } from './read-pack.ts'
import { readPacks } from './read-packs.ts'
import { selectModels } from './select-models.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'packs-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true })
    await writeFile(join(dir, name), text)
  }
}

const suit = `id: suit
title: { zh: 案件 }
privacy: 1
columns:
  name: { title: { zh: 名称 }, kind: text, required: true }
`

const model = (id: string) => `id: ${id}
title: { zh: 测试 }
line: civil
status: experimental
privacy: 1
certainty: exact
datasets: { suit: { use: suit, need: required } }
steps:
  each: { from: suit, group: [name], select: { n: count(*) } }
subject: { from: each, key: [name], label: name, entity: name }
signals:
  many: { says: { zh: 多 }, strength: weak, weight: 1, family: a, when: n >= 2, evidence: suit }
score: { bands: { C: { from: 1 } } }
`

const pack = (version: string) => JSON.stringify({ name: 'p', version, mingjian: {} })

it('reads models with the version of their pack, and the catalog', async () => {
  await write({
    'catalog/suit.yaml': suit,
    'one/package.json': pack('1.2.3'),
    'one/many/model.yaml': model('one.many'),
    'notes/readme.txt': 'no pack',
  })
  const packs = await readPacks(dir)
  expect(packs.diagnostics).toEqual([])
  expect(packs.catalog.map(({ id }) => id)).toEqual(['suit'])
  expect(packs.models.map(({ model, version }) => [model.id, version])).toEqual([
    ['one.many', '1.2.3'],
  ])
  const alone = await readPacks(join(dir, 'one'))
  expect(alone.models).toHaveLength(1)
})

it('tells of a broken model with its place, and reads the others', async () => {
  await write({
    'one/package.json': pack('1.0.0'),
    'one/bad/model.yaml': model('one.bad').replace('line:', 'lines: x\nline:'),
    'one/good/model.yaml': model('one.good'),
  })
  const packs = await readPack(join(dir, 'one'), { name: 'one' })
  expect(packs.models.map(({ model }) => model.id)).toEqual(['one.good'])
  const [first] = packs.diagnostics
  expect(first?.at).toMatchObject({ file: 'one/bad/model.yaml', line: 3, column: 1 })
  expect(first?.message).toBe('Unknown key "lines".')
})

it('reads nothing of a pack that is made for another engine, and says where it says so', async () => {
  const made = (engine: unknown) =>
    JSON.stringify({ name: 'p', version: '1.0.0', mingjian: { engine } }, null, 2)
  await write({
    'one/package.json': made('>=7.0.0'),
    'one/many/model.yaml': model('one.many'),
    'two/package.json': made('newest'),
    'two/many/model.yaml': model('two.many'),
    'three/package.json': made('>=0.1.0 <1.0.0'),
    'three/many/model.yaml': model('three.many'),
  })
  const { models, diagnostics } = await readPacks(dir)
  expect(models.map(({ model: { id } }) => id)).toEqual(['three.many', 'two.many'])
  expect(diagnostics).toMatchObject([
    { code: 'engine-unfit', severity: 'error', at: { line: 5, column: 5 } },
    { code: 'engine-invalid', severity: 'warning', at: { line: 5, column: 5 } },
  ])
  expect(diagnostics[0]?.message).toContain('made for Mingjian >=7.0.0, and this is 0.')
  const alone = await readModelFile(join(dir, 'one/many/model.yaml'))
  expect(alone).toMatchObject({ models: [], diagnostics: [{ code: 'engine-unfit' }] })
})

const concept = (id: string) => `id: ${id}
title: { zh: 测试 }
datasets: { suit: { use: suit, need: required } }
steps:
  named: { from: suit, where: known(name) }
`

it('reads the concepts of a pack, with its version, and warns of one that nothing reads', async () => {
  const over = model('one.many').replace('use: suit,', 'use: one.shared.named,')
  await write({
    'catalog/suit.yaml': suit,
    'one/package.json': pack('1.2.3'),
    'one/many/model.yaml': over,
    'one/concepts/shared.yaml': concept('one.shared'),
    'one/concepts/loose.yaml': concept('one.alone'),
  })
  const packs = await readPacks(dir)
  expect(packs.models).toHaveLength(1)
  expect(packs.concepts.map((each) => [each.concept.id, each.version])).toEqual([
    ['one.alone', '1.2.3'],
    ['one.shared', '1.2.3'],
  ])
  expect(packs.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ['file-misnamed', 'warning'],
    ['concept-unused', 'warning'],
  ])
})

it('knows the concepts around a model file, and tells of a broken one where it lies', async () => {
  await write({
    'one/package.json': pack('1.0.0'),
    'one/many/model.yaml': model('one.many'),
    'one/concepts/shared.yaml': concept('one.shared'),
    'one/concepts/bad.yaml': `${concept('one.bad')}signals: {}\n`,
  })
  const alone = await readModelFile(join(dir, 'one/many/model.yaml'))
  expect(alone.concepts.map((each) => each.concept.id)).toEqual(['one.shared'])
  expect(alone.diagnostics).toEqual([])
  const { diagnostics } = await readPack(join(dir, 'one'), { name: 'one' })
  const [first] = diagnostics
  expect([first?.code, first?.at?.file]).toEqual(['key-unknown', 'one/concepts/bad.yaml'])
})

it('knows the datasets of the pack around a model file, and only of a pack', async () => {
  await write({
    'one/package.json': pack('1.0.0'),
    'one/suit.yaml': suit,
    'one/many/model.yaml': model('one.many'),
    'loose/suit.yaml': suit,
    'loose/many/model.yaml': model('loose.many'),
  })
  const alone = await readModelFile(join(dir, 'one/many/model.yaml'))
  expect(alone.catalog.map(({ id }) => id)).toEqual(['suit'])
  expect(mergePacks([alone, await readPacks(join(dir, 'one'))]).diagnostics).toEqual([])
  expect((await readModelFile(join(dir, 'loose/many/model.yaml'))).catalog).toEqual([])
})

it('names both files of a duplicate model or dataset', async () => {
  await write({
    'catalog/suit.yaml': suit,
    'one/package.json': pack('1.0.0'),
    'one/a/model.yaml': model('one.many'),
    'one/b/model.yaml': model('one.many'),
    'two/package.json': pack('1.0.0'),
    'two/suit.yaml': suit,
  })
  const { diagnostics, models, catalog } = await readPacks(dir)
  expect([models.length, catalog.length]).toEqual([1, 1])
  const [ofModel, ofDataset] = diagnostics.filter(({ severity }) => severity === 'error')
  expect(ofModel?.message).toMatch(/^Duplicate model "one\.many": .*one\/a\/model\.yaml has/)
  expect(ofModel?.at?.file).toMatch(/one\/b\/model\.yaml$/)
  expect(ofDataset?.message).toMatch(/^Duplicate dataset "suit": .*catalog\/suit\.yaml has/)
  expect(ofDataset?.at?.file).toMatch(/two\/suit\.yaml$/)
})

it('counts the same files read twice once', async () => {
  await write({ 'one/package.json': pack('1.0.0'), 'one/a/model.yaml': model('one.a') })
  const once = await readPacks(dir)
  const twice = mergePacks([once, await readPacks(dir)])
  expect(twice.models).toHaveLength(1)
  expect(twice.diagnostics).toEqual([])
})

it('warns of models in a folder that is no pack', async () => {
  await write({ 'catalog/suit.yaml': suit, 'loose/a/model.yaml': model('loose.a') })
  const { diagnostics } = await readPacks(dir)
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ['pack-unmarked', 'warning'],
  ])
})

it('refuses a missing folder, an empty one and a broken package.json', async () => {
  await expect(readPacks(join(dir, 'gone'))).rejects.toMatchObject({ code: 'folder-missing' })
  await expect(readPacks(dir)).rejects.toMatchObject({ code: 'folder-empty' })
  await write({ 'one/package.json': '{' })
  await expect(readPacks(dir)).rejects.toMatchObject({ code: 'package-broken' })
})

it('finds installed packages and calls their files by package name', async () => {
  await write({
    'node_modules/@x/rules-y/package.json': pack('2.0.0'),
    'node_modules/@x/rules-y/a/model.yaml': model('y.a'),
    'main.js': '',
  })
  const packs = await readInstalledPacks(['@x/rules-y'], join(dir, 'main.js'))
  expect(packs.models.map(({ file }) => file)).toEqual(['@x/rules-y/a/model.yaml'])
  expect(packs.modelFolders.get('y.a')).toMatch(/node_modules.@x.rules-y.a$/)
  const missing = readInstalledPacks(['@x/rules-z'], join(dir, 'main.js'))
  await expect(missing).rejects.toMatchObject({
    code: 'package-missing',
    message: 'Missing package "@x/rules-z".',
  })
})

it('selects by id, pack and code, and suggests the closest', async () => {
  await write({
    'one/package.json': pack('1.0.0'),
    'one/a/model.yaml': model('one.a').replace('line:', 'code: C01\nline:'),
    'two/package.json': pack('1.0.0'),
    'two/b/model.yaml': model('two.b'),
  })
  const { models } = await readPacks(dir)
  const ids = (wanted: string[]) => selectModels(models, wanted).map(({ model }) => model.id)
  expect([ids(['one.a']), ids(['two']), ids(['C01']), ids(['two.b', 'one'])]).toEqual([
    ['one.a'],
    ['two.b'],
    ['one.a'],
    ['one.a', 'two.b'],
  ])
  expect(() => ids(['one.s'])).toThrowError(
    expect.objectContaining({ code: 'model-unknown', hint: 'Did you mean "one.a"?' }),
  )
})

it('reads the rules of this repository without a diagnostic', async () => {
  const rules = new URL('../../../rules/', import.meta.url).pathname
  const packs = await readPacks(rules)
  expect(packs.diagnostics).toEqual([])
  expect(packs.models.map(({ model }) => model.id)).toContain('docket.mass-plaintiff')
  const { version } = JSON.parse(await readFile(join(rules, 'docket/package.json'), 'utf8'))
  expect(packs.models[0]?.version).toBe(version)
})

it('warns of a model in a folder of another name, in both languages', async () => {
  await write({
    'catalog/suit.yaml': suit,
    'one/package.json': pack('1.0.0'),
    'one/lots/model.yaml': model('one.many'),
  })
  const { diagnostics, models } = await readPacks(dir)
  expect(models).toHaveLength(1)
  expect(diagnostics).toMatchObject([
    {
      code: 'file-misnamed',
      severity: 'warning',
      message: 'Expected the folder of model "one.many" to be called many, found lots.',
      zh: { message: '模型“one.many”的文件夹应叫 many，却是 lots。' },
      at: { line: 1, column: 5 },
    },
  ])
  // A file that is named by itself may lie anywhere.
  expect((await readModelFile(join(dir, 'one/lots/model.yaml'))).diagnostics).toEqual([])
})
