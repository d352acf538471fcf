import { expect, it } from 'vitest'
import { formatDiagnostics } from '../diagnostics/format-diagnostic.ts'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import { checkModel } from './check-model.ts'
import { indexRules } from './rules.ts'

const text = `id: demo.many
title: { zh: 多次起诉 }
line: civil
status: experimental
privacy: 1
certainty: exact
law: [{ cite: 刑法第六十四条 }]
params: { many: { value: 3, origin: design } }
datasets: { suit: { use: docket, need: required } }
steps:
  party: { from: suit, group: [name], select: { suits: count(*) } }
subject: { from: party, key: [name], label: name, entity: name }
signals:
  volume: { says: { zh: 多 }, strength: strong, weight: 40, family: a, when: suits >= many, evidence: party }
score: { bands: { A: { from: 40 } } }
`
const docket = `id: docket
title: { zh: 立案 }
privacy: 1
columns: { name: { title: { zh: 名称 }, kind: party_name } }
`

/** What a check says of the model with one part written otherwise. */
function saidOf(right: string, other: string): string[] {
  expect(text).toContain(right)
  const { loaded, diagnostics } = loadModel(text.replace(right, other), 'model.yaml', '0.1.0')
  if (loaded === undefined) throw new Error(formatDiagnostics(diagnostics))
  const catalog = loadDatasetDefinition(docket, 'docket.yaml').loaded
  const rules = indexRules(catalog === undefined ? [] : [catalog], [])
  return checkModel(loaded, rules, '2026-01-31').diagnostics.map(
    ({ code, at }) => `${code} ${at?.line}:${at?.column}`,
  )
}

it.each(['TODO', '？', '——', '无', '自定', 'desgin', 'Design', '经验值', 'x', 'n/a', '待定'])(
  'does not take %s for the origin of a threshold',
  (origin) => {
    expect(saidOf('origin: design', `origin: "${origin}"`)).toEqual(['origin-hollow 8:37'])
  },
)

it.each([
  'design',
  '刑法第六十四条',
  '民法',
  'LPR',
  '本院2024年分析报告',
  'design manual of the court',
])('takes %s', (origin) => {
  expect(saidOf('origin: design', `origin: "${origin}"`)).toEqual([])
})

it('asks what a written table and a dated value rest on, too', () => {
  const table = 'tables: { t: { origin: "?", columns: { a: text }, rows: [{ a: b }] } }'
  expect(saidOf('params:', `${table}\nparams:`)).toContain('origin-hollow 8:24')
  const dated =
    'old: { variants: [{ from: 2020-01-01, value: 1, origin: 待定 }], origin: design }, many:'
  expect(saidOf('many:', dated)).toContain('origin-hollow 8:67')
})

it.each(['2015-11-01..', '..2020-12-31', '2015-11-01..2020-12-31', '2015-11-01 .. 2020-12-31'])(
  'takes %s for the period of a law',
  (period) => {
    expect(saidOf('六十四条 }', `六十四条, in_force: "${period}" }`)).toEqual([])
  },
)

it.each(['2015-11-01', '2015年起', '..', '2015-11-01..2010-01-01', '2015-02-30..', 'a..b..c'])(
  'does not take %s',
  (period) => {
    expect(saidOf('六十四条 }', `六十四条, in_force: "${period}" }`)).toEqual([
      'value-invalid 7:34',
    ])
  },
)

it('takes a model for exact, or wants to know whom it lists wrongly or misses', () => {
  expect(saidOf('certainty: exact', 'certainty: { under: 现金交易 }')).toEqual([])
  expect(saidOf('certainty: exact', 'certainty: {}')).toEqual(['certainty-empty 6:12'])
})
