import {
  assessReadiness,
  type Clue,
  checkModel,
  compileConcepts,
  compileModel,
  createScreener,
  type DatasetDefinition,
  indexRules,
  type LoadedConcept,
  type LoadedModel,
  type LoadResult,
  loadConcept,
  loadDatasetDefinition,
  loadModel,
  memory,
} from '@mingjian/core'
import type { Names } from '@mingjian/sql'
import { parseCase, parseModelCases, screenPlain } from '@mingjian/testkit'

/**
 * What examples of doc comments take for given, by these names: a small world of one dataset, one
 * concept and one model, screened once.
 */

const found = <T>({ loaded, diagnostics }: LoadResult<T>): T => {
  if (loaded === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return loaded
}

export const definitionText = `
id: suit
title: { zh: 立案登记, en: Docket }
privacy: 1
date: filed
key: [case_no]
columns:
  case_no: { title: { zh: 案号 }, kind: case_no, required: true }
  plaintiff: { title: { zh: 原告 }, kind: party_name, required: true }
  amount: { title: { zh: 标的额 }, kind: money, never_negative: true, headers: [金额] }
  filed: { title: { zh: 立案日期 }, kind: date }
`

export const conceptText = `
id: demo.suits
title: { zh: 立案, en: Suits }
datasets: { suit: { use: suit, need: required } }
steps:
  named: { from: suit, where: known(plaintiff) }
`

export const text = `
id: demo.many
title: { zh: 多次起诉, en: Many suits }
line: civil
status: experimental
privacy: 1
certainty: exact
params: { many: { value: 2, unit: 件, origin: design } }
datasets: { named: { use: demo.suits.named, need: required } }
steps:
  party:
    from: named
    group: [plaintiff]
    select: { suits: count(*), claimed: sum(amount) }
subject: { from: party, key: [plaintiff], label: plaintiff, entity: name }
money: claimed
signals:
  volume:
    says: { zh: "立案{suits}件", en: "{suits} suits" }
    strength: strong
    weight: 40
    family: volume
    when: suits >= many
    evidence: named
score: { bands: { A: { from: 40 }, C: { from: 1 } } }
`

export const casesText = `
- name: 两件与一件
  data:
    suit:
      - { case_no: (2025)沪01民初1号, plaintiff: 甲公司, amount: "1200.50" }
      - { case_no: (2025)沪01民初2号, plaintiff: 甲公司, amount: "800.00" }
      - { case_no: (2025)沪01民初3号, plaintiff: 乙公司, amount: "50.00" }
  expect:
    甲公司: { band: A, signals: { volume: hit } }
    乙公司: { band: null, signals: { volume: clear } }
`

export const conformanceText = `
name: counts rows
shows: ["4.3"]
data:
  data: |
    who | amount:money
    甲  | 1
    甲  | 2
model: { facts: { n: count(*) } }
expect: { facts: { 甲: { n: 2 } } }
`

export const definition: DatasetDefinition = found(
  loadDatasetDefinition(definitionText, 'suit.yaml'),
)
export const catalog: readonly DatasetDefinition[] = [definition]
export const concept: LoadedConcept = found(loadConcept(conceptText, 'suits.yaml', '1.0.0'))
export const concepts: readonly LoadedConcept[] = [concept]
export const model: LoadedModel = found(loadModel(text, 'model.yaml', '1.0.0'))
export const models: readonly LoadedModel[] = [model]

export const asOf = '2026-01-31'
export const rules = indexRules(catalog, concepts)
const { checked: sound, diagnostics } = checkModel(model, rules, asOf)
if (sound === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
export const checked = sound
const compiled = compileConcepts([checked])
export const plan = compileModel(checked, new Map(), compiled)
export const plans = [...[...compiled.values()].map((each) => each.plan), plan]

/** Where tables lie. */
export const names: Names = {
  dataset: (use) => ['data', use],
  datasetColumns: (use) => new Set(use === 'suit' ? Object.keys(definition.columns) : []),
  table: (name) => ['run', name],
  borrowed: ({ table }) => ['run', table],
}

export const rows = [
  { case_no: '(2025)沪01民初1号', plaintiff: '甲公司', amount: '1200.50', filed: '2025-03-01' },
  { case_no: '(2025)沪01民初2号', plaintiff: '甲公司', amount: '800.00', filed: '2025-04-01' },
  { case_no: '(2025)沪01民初3号', plaintiff: '乙公司', amount: '50.00', filed: '2025-05-01' },
]
export const datasets = { suit: rows }
export const key = new Uint8Array(32)
export const backend = memory()

const run = await createScreener({ models, concepts, catalog, backend }).screen({
  datasets,
  asOf,
  key,
})
export const clues: Clue[] = []
for await (const each of run.clues) clues.push(each)
await run.close()
const [first] = clues
if (first === undefined) throw new Error('The model finds nothing.')
export const clue = first

export const readiness = await assessReadiness(
  { models, concepts, catalog, backend },
  { datasets, asOf },
)

export const screened = await screenPlain({ model, concepts, catalog, datasets, backend, asOf })
export const cases = parseModelCases(casesText, 'cases.yaml')
export const conformanceCase = parseCase(conformanceText, 'counts.yaml')
