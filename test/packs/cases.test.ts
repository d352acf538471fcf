import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadConcept, loadDatasetDefinition, loadModel, memory } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import { parseModelCases, testPack } from '@mingjian/testkit'
import { describe, expect, it } from 'vitest'

const rules = join(import.meta.dirname, '../../rules')
const read = (...path: string[]) => readFileSync(join(rules, ...path), 'utf8')

const catalog = readdirSync(join(rules, 'catalog'))
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => loadDatasetDefinition(read('catalog', file), file).loaded ?? [])

const files = readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter(
  (path) => !path.includes('node_modules'),
)
const models = files.filter((path) => path.endsWith('/model.yaml'))
const concepts = files
  .filter((path) => /^[^/]+\/concepts\/[^/]+\.yaml$/.test(path))
  .flatMap((path) => loadConcept(read(path), path, '0.0.0').loaded ?? [])

it('finds models', () => {
  expect(models.length).toBeGreaterThan(0)
})

/**
 * So many cases of a model run on DuckDB here, spread over all of them: it plans each anew for seconds.
 * `mingjian test` runs them all.
 */
const most = 5

/** What no row can leave open: suits are counted from rows that name a plaintiff, and those are there. */
const neverUnknown = ['docket.mass-plaintiff: volume']

describe.each(models)('%s', (path) => {
  const { loaded: model } = loadModel(read(path), path, '0.0.0')
  const casesPath = path.replace('model.yaml', 'cases.yaml')

  it('has cases beside it', () => {
    expect(existsSync(join(rules, casesPath))).toBe(true)
  })

  if (model === undefined || !existsSync(join(rules, casesPath))) return
  const cases = parseModelCases(read(casesPath), casesPath)

  it('shows each signal and explanation unknown in some case', () => {
    const { id, signals, explained_by } = model.model
    const expected = cases.flatMap((each) => Object.values(each.expect))
    const isShown = (name: string) => expected.some((each) => each.signals?.[name] === 'unknown')
    const names = [...Object.keys(signals), ...Object.keys(explained_by)]
    const lacking = names.filter((name) => !isShown(name)).map((name) => `${id}: ${name}`)
    expect(lacking).toEqual(neverUnknown.filter((each) => each.startsWith(`${id}:`)))
  })

  describe.each([
    ['memory', memory()],
    ['duckdb', duckdb()],
  ])('%s', (_, backend) => {
    const tests = testPack({ model, concepts, catalog, cases, backend })
    const step = backend.name === 'memory' ? 1 : Math.ceil(tests.length / most)
    for (const { name, run } of tests.filter((_, i) => i % step === 0)) it(name, run)
  })
})
