import {
  checkConcept,
  checkModel,
  checkUnused,
  indexRules,
  loadConcept,
  loadDatasetDefinition,
  loadModel,
  remarksOn,
} from '@mingjian/core'
import { describe, expect, test } from 'vitest'
import { filesBelow, packagesIn, read } from './workspace.ts'

const catalogFiles = filesBelow('rules/catalog').filter((path) => path.endsWith('.yaml'))
const packs = packagesIn('rules').filter(({ folder }) => folder !== 'rules/catalog')
const modelFiles = packs
  .flatMap(({ folder }) => filesBelow(folder))
  .filter((path) => path.endsWith('/model.yaml'))

const conceptFiles = packs
  .flatMap(({ folder }) => filesBelow(folder))
  .filter((path) => /^rules\/[^/]+\/concepts\/[^/]+\.yaml$/.test(path))

const catalog = catalogFiles.flatMap((path) => loadDatasetDefinition(read(path), path).loaded ?? [])
const concepts = conceptFiles.flatMap((path) => loadConcept(read(path), path, '0.0.0').loaded ?? [])
const rules = indexRules(catalog, concepts)

describe.each(catalogFiles)('%s', (path) => {
  test('is loaded without a diagnostic, under its file name', () => {
    const { loaded, diagnostics } = loadDatasetDefinition(read(path), path)
    expect(diagnostics).toEqual([])
    expect(path).toBe(`rules/catalog/${loaded?.id}.yaml`)
  })
})

test('offences have one list of codes, in whichever dataset they stand', () => {
  const lists = catalog
    .map(({ columns }) => columns['offence']?.codes)
    .filter((codes) => codes !== undefined)
  expect(lists).toHaveLength(5)
  for (const list of lists) expect(list).toEqual(lists[0])
})

describe.each(modelFiles)('%s', (path) => {
  const { loaded, diagnostics } = loadModel(read(path), path, '0.0.0')

  test('is loaded and checked without a diagnostic', () => {
    expect(diagnostics).toEqual([])
    if (loaded === undefined) return
    const { checked, diagnostics: found } = checkModel(loaded, rules, '2026-01-31')
    expect([...found, ...(checked ? remarksOn(checked) : [])]).toEqual([])
  })

  test('has the id that its folder says', () => {
    const [, pack, model] = path.split('/')
    expect(loaded?.model.id).toBe(`${pack}.${model}`)
  })
})

// A repository without concepts has nothing to be looked at here.
if (conceptFiles.length > 0) {
  describe.each(conceptFiles)('%s', (path) => {
    const { loaded, diagnostics } = loadConcept(read(path), path, '0.0.0')

    test('is loaded and checked without a diagnostic, under its file name', () => {
      expect(diagnostics).toEqual([])
      if (loaded === undefined) return
      const { checked, diagnostics: found } = checkConcept(loaded, rules, '2026-01-31')
      expect([...found, ...(checked ? remarksOn(checked) : [])]).toEqual([])
      const [, pack] = path.split('/')
      expect(path).toBe(`rules/${pack}/concepts/${loaded.concept.id.replace(`${pack}.`, '')}.yaml`)
    })
  })
}

test('every concept is read', () => {
  const models = modelFiles.flatMap((path) => loadModel(read(path), path, '0.0.0').loaded ?? [])
  expect(checkUnused(concepts, models)).toEqual([])
})

test('no two models have one id', () => {
  const ids = modelFiles.map((path) => loadModel(read(path), path, '0.0.0').loaded?.model.id)
  expect(ids.length).toBeGreaterThan(0)
  expect(new Set(ids).size).toBe(ids.length)
})
