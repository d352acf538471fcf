import { expect, it } from 'vitest'
import { loadConcept } from '../load/load-concept.ts'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import { checkModel } from './check-model.ts'
import { checkModels, createModelChecker } from './check-models.ts'
import { indexRules } from './rules.ts'

const asOf = '2026-01-31'

/** What is written as plain data is read as a file is. */
function read<T>(
  load: (text: string, file: string, version: string) => { readonly loaded: T | undefined },
  value: object,
): T {
  const { loaded } = load(JSON.stringify(value), 'file', '1.0.0')
  if (loaded === undefined) throw new Error('A file of the test is broken.')
  return loaded
}

const catalog = [
  read(loadDatasetDefinition, {
    id: 'suit',
    title: { zh: '案件' },
    privacy: 1,
    columns: { who: { title: { zh: '谁' }, kind: 'text' } },
  }),
]

const concept = (id: string, use: string, where: string) =>
  read(loadConcept, {
    id,
    title: { zh: '案件' },
    datasets: { rows: { use, need: 'required' } },
    steps: { kept: { from: 'rows', where } },
  })

const model = (id: string) =>
  read(loadModel, {
    id,
    title: { zh: '模型' },
    line: 'other',
    status: 'experimental',
    privacy: 1,
    certainty: 'exact',
    datasets: { rows: { use: 'demo.outer.kept', need: 'required' } },
    steps: {
      party: { from: 'rows', group: ['who'], select: { label: 'min(who)', n: 'count(*)' } },
    },
    subject: { from: 'party', key: ['who'], label: 'label', entity: 'name' },
    signals: {
      some: {
        says: { zh: '有' },
        strength: 'weak',
        weight: 1,
        family: 'one',
        when: 'n >= 1',
        evidence: 'party',
      },
    },
    score: { cap: 1, bands: { C: { from: 1 } } },
    review: { checks: [{ zh: '核对' }] },
  })

const models = [model('demo.first'), model('demo.second')]
const rulesWith = (where: string) =>
  indexRules(catalog, [
    concept('demo.inner', 'suit', where),
    concept('demo.outer', 'demo.inner.kept', 'known(who)'),
  ])

it('checks a concept once for all models that read it', () => {
  const [first, second] = checkModels(models, rulesWith('known(who)'), asOf).map(
    ({ checked }) => checked?.borrowed.get('rows')?.concept,
  )
  expect(first?.id).toBe('demo.outer')
  expect(second).toBe(first)
})

it('tells of each model what it would tell of it alone, mistakes of concepts too', () => {
  for (const [where, count] of [
    ['known(who)', 0],
    ['known(wo)', 1],
  ] as const) {
    const together = checkModels(models, rulesWith(where), asOf)
    const alone = models.map((each) => checkModel(each, rulesWith(where), asOf))
    expect(together.map(({ diagnostics }) => diagnostics)).toEqual(
      alone.map(({ diagnostics }) => diagnostics),
    )
    expect(together.map(({ checked }) => checked?.hash)).toEqual(
      alone.map(({ checked }) => checked?.hash),
    )
    expect(together.map(({ diagnostics }) => diagnostics.length)).toEqual([count, count])
  }
})

it('checks again only what has changed: a model, or of all of them the rules or the day', () => {
  const check = createModelChecker()
  const rules = rulesWith('known(who)')
  const checkedOf = (...asked: Parameters<typeof check>) =>
    check(...asked).map((each) => each.checked)
  const before = checkedOf(models, rules, asOf)
  const sameAsBefore = (after: readonly unknown[]) => after.map((each, i) => each === before[i])
  const { catalog: datasets, concepts } = rules
  const again = { catalog: new Map(datasets), concepts: new Map(concepts) }
  expect(sameAsBefore(checkedOf(models, again, asOf))).toEqual([true, true])
  const changed = [models[0] as (typeof models)[0], model('demo.second')]
  expect(sameAsBefore(checkedOf(changed, rules, asOf))).toEqual([true, false])
  expect(sameAsBefore(checkedOf(models, rules, '2026-02-01'))).toEqual([false, false])
  expect(sameAsBefore(checkedOf(models, rules, asOf))).toEqual([false, false])
  const [broken] = check(models, rulesWith('known(wo)'), asOf)
  expect(broken?.diagnostics).toMatchObject([{ code: 'name-unknown' }])
})
