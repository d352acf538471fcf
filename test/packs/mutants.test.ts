import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadConcept, loadDatasetDefinition, loadModel } from '@mingjian/core'
import { isNoticedWhole, parseCaseFile, testMutants } from '@mingjian/testkit'
import { expect, it } from 'vitest'

const rules = join(import.meta.dirname, '../../rules')
const read = (...path: string[]) => readFileSync(join(rules, ...path), 'utf8')

const catalog = readdirSync(join(rules, 'catalog'))
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => loadDatasetDefinition(read('catalog', file), file).loaded ?? [])

const files = readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter(
  (path) => !path.includes('node_modules'),
)
const concepts = files
  .filter((path) => /^[^/]+\/concepts\/[^/]+\.yaml$/.test(path))
  .flatMap((path) => loadConcept(read(path), path, '0.0.0').loaded ?? [])

const modelsOf = (pack: string) =>
  files
    .filter((path) => path.startsWith(`${pack}/`) && path.endsWith('/model.yaml'))
    .map((path) => {
      const { loaded: model } = loadModel(read(path), path, '0.0.0')
      if (model === undefined) throw new RangeError(`${path} cannot be read.`)
      const cases = path.replace('model.yaml', 'cases.yaml')
      return { model, ...parseCaseFile(read(cases), cases) }
    })

const survivorsOf = ({ rules: mutated }: Awaited<ReturnType<typeof testMutants>>) =>
  mutated.flatMap(({ survivors }) =>
    survivors.map(({ name, at }) => `${at.file}:${at.line} ${name}`),
  )

it('a case notices whatever is changed in the docket', { timeout: 300_000 }, async () => {
  const result = await testMutants({ models: modelsOf('docket'), concepts, catalog })
  expect([survivorsOf(result), result.wrong, result.failing]).toEqual([[], [], []])
  expect(isNoticedWhole(result)).toBe(true)
})

/**
 * The cases of the fund models are many and large, their mutants take minutes: here every eightieth is
 * tried, always the same ones. `mingjian test rules/civil --mutate` tries them all.
 */
it('a case notices what is changed in a part of the fund models', {
  timeout: 600_000,
}, async () => {
  const part = { number: 3, of: 80 }
  const result = await testMutants({ models: modelsOf('civil'), concepts, catalog, part })
  expect([survivorsOf(result), result.wrong, result.failing]).toEqual([[], [], []])
  expect(result.rules.reduce((sum, { killed }) => sum + killed, 0)).toBeGreaterThan(5)
})
