import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkModel, indexRules, memory, modelSchema } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import { mergePacks, readPacks } from '@mingjian/packs'
import { parseModelCases, placesOf, testPack, wantedPlaces } from '@mingjian/testkit'
import { describe, expect, it } from 'vitest'

const pack = await readPacks('examples/author/models')
const { models, concepts } = pack
const all = mergePacks([pack, { ...(await readPacks('rules')), models: [] }])
const { catalog } = all

describe('the example models', () => {
  it('are read without a diagnostic, and clash with no dataset of the catalog', () => {
    expect(all.diagnostics).toEqual([])
    expect(models).toHaveLength(8)
  })

  it('stand in the table of their page, from simple to hard', () => {
    const page = readFileSync('examples/author/README.md', 'utf8')
    const listed = [...page.matchAll(/^\| \d \| \[`(.*?)`\]/gm)].map(
      ([, name]) => `example.${name}`,
    )
    expect(listed.toSorted()).toEqual(models.map(({ model }) => model.id))
  })
})

describe('together the example models use', () => {
  const written = [...models.map(({ model }) => model), ...concepts.map(({ concept }) => concept)]

  it('every verb of a step, and each way to join', () => {
    const { steps } = modelSchema.shape
    const found = new Set(written.flatMap((each) => placesOf(steps, each.steps)))
    const wanted = wantedPlaces(steps).filter((place) => !isDetail(place))
    expect(wanted).toContain('.*.spans')
    expect(wanted).toContain('.*.join.*.to = many')
    expect(wanted.filter((place) => !found.has(place))).toEqual([])
  })

  it.each([
    'tables',
    'params.*.variants',
    'steps.*.window.*.over',
    'steps.*.window.*.before',
    'subject.most',
    'subject.at_least',
    'part_of',
    'money',
    'clock',
    'signals.*.only',
    'signals.*.missing = list-apart',
    'signals.*.missing = drop',
    'explained_by',
    'score.bands.*.needs',
    'review.requests.for',
  ])('%s', (place) => {
    const found = models.flatMap(({ model }) => placesOf(modelSchema, withoutEmpty(model)))
    expect(wantedPlaces(modelSchema)).toContain(`.${place}`)
    expect(found).toContain(`.${place}`)
  })
})

/** Of one key the forms that its value may take; what is left out says the same; ways to look back. */
const isDetail = (place: string): boolean =>
  / as /.test(place) || place.endsWith('.two = stop') || place.startsWith('.*.window.*')

/** A model without what it only has because nothing was written. */
const withoutEmpty = (model: object): object =>
  Object.fromEntries(
    Object.entries(model).filter(([, value]) => typeof value !== 'object' || hasSome(value)),
  )

const hasSome = (value: object): boolean => Object.keys(value).length > 0

describe.each(models.map((model) => [model.model.id, model] as const))('%s', (id, model) => {
  const path = join(pack.modelFolders.get(id) ?? '', 'cases.yaml')
  const cases = parseModelCases(readFileSync(path, 'utf8'), path)

  it('is checked without a diagnostic', () => {
    const rules = indexRules(catalog, concepts)
    expect(checkModel(model, rules, '2026-01-31').diagnostics).toEqual([])
  })

  it('begins with what it teaches, in Chinese and in English', () => {
    const comment = /^(?:#.*\n)+/.exec(readFileSync(model.file, 'utf8'))?.[0] ?? ''
    expect(comment).toMatch(/\p{Script=Han}/u)
    expect(comment).toMatch(/^# [A-Z]/m)
  })

  describe.each([
    ['memory', memory()],
    ['duckdb', duckdb()],
  ])('%s', (_, backend) => {
    for (const { name, run } of testPack({ model, concepts, catalog, cases, backend }))
      it(name, run)
  })
})
