import { expect, it } from 'vitest'
import { loadCases } from '../load/load-cases.ts'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import { checkCases } from './check-cases.ts'
import { checkEquivalent } from './check-equivalent.ts'
import { checkModel } from './check-model.ts'
import { indexRules } from './rules.ts'

const sale = loadDatasetDefinition(
  `id: sale
title: { zh: 销售 }
privacy: 1
columns:
  seller: { title: { zh: 卖方 }, kind: person_id }
  day: { title: { zh: 日期 }, kind: date }
  form: { title: { zh: 形式 }, kind: text, codes: { 现金: [cash] } }
  paid: { title: { zh: 已付 }, kind: flag }
`,
  'sale.yaml',
).loaded
const { checked } = checkModel(
  loadModel(
    `id: shop.many
title: { zh: 多次销售 }
line: civil
status: experimental
privacy: 1
certainty: exact
params: { many: { value: 3, origin: design } }
datasets: { sale: { use: sale, need: required } }
tables: { rates: { origin: design, columns: { name: text }, rows: [{ name: 甲 }] } }
steps: { seller: { from: sale, group: [seller], select: { sales: count(*), last: max(day) } } }
subject: { from: seller, key: [seller], label: seller, entity: person }
signals:
  often: { says: { zh: 多 }, strength: weak, weight: 5, family: f, when: sales >= many, evidence: seller }
explained_by:
  few: { says: { zh: 少 }, lowers: 5, when: sales < many }
score: { bands: { C: { from: 5 } } }
`,
    'model.yaml',
    '0.1.0',
  ).loaded ?? never(),
  indexRules(sale === undefined ? [] : [sale]),
  '2026-01-31',
)

function never(): never {
  throw new Error('unsound')
}

const cases = `- name: one
  as_of: 2025-02-28
  data:
    sale:
      - { seller: 甲, day: 2025-01-31, form: cash, paid: true, repeat: 2, step: { day: 7 days } }
      - { seller: 乙, day: null }
  expect:
    甲: { facts: { sales: 2 }, signals: { often: clear, few: hit } }
`

/** What is told of the cases with a part replaced: place, severity and code. */
function toldOf(right = '', wrong = ''): string[] {
  expect(cases).toContain(right)
  const { loaded } = loadCases(cases.replace(right, wrong), 'cases.yaml')
  const found = checkCases(loaded ?? never(), checked ?? never())
  return found.map(({ at, severity, code }) => `${at?.line}:${at?.column} ${severity} ${code}`)
}

it('has nothing to say of sound cases', () => {
  expect(toldOf()).toEqual([])
})

it.each([
  ['as_of: 2025-02-28', 'as_of: 2025-02-30', '2:10 error value-invalid'],
  ['    sale:', '    sales:', '4:5 error case-dataset-unknown'],
  ['    sale:', '    rates:', '4:5 error case-dataset-unknown'],
  ['day: 2025', 'days: 2025', '5:22 error key-unknown'],
  ['day: 2025', '日期: 2025', '5:22 error key-unknown'],
  ['{ day: 7', '{ dya: 7', '5:82 error key-unknown'],
  ['day: 2025-01-31', 'day: 2025-02-30', '5:27 warning table-cell'],
  ['form: cash', 'form: 支票', '5:45 warning table-cell'],
  ['{ facts', '{ score: 85.5, facts', '8:17 error value-invalid'],
  ['{ facts', '{ maxScore: -5, facts', '8:20 error value-invalid'],
  ['{ sales: 2', '{ last: 2025-2-7', '8:25 error value-invalid'],
  [
    '{ sales: 2',
    '{ last: { value: 2025-02-07, low: 2025-2-1, high: null }',
    '8:51 error value-invalid',
  ],
  ['{ sales: 2', '{ sale: 2', '8:19 error fact-unknown'],
  ['{ sales: 2', '{ $last_day: 2025-01-01', '8:19 error fact-unknown'],
  ['often: clear', 'oftn: clear', '8:42 error signal-unknown'],
  [
    '{ facts: { sales: 2 }, signals: { often: clear, few: hit } }',
    '{}',
    '8:5 error case-expects-nothing',
  ],
])('tells %s as %s', (right, wrong, told) => {
  expect(toldOf(right, wrong)).toEqual([told])
})

it('tells of two cases with one name, also beside what means the same', () => {
  const twice = cases + cases
  const listed = `equivalent: {}\ncases:\n${twice.replaceAll(/^/gm, '  ').trimEnd()}\n`
  for (const [text, line] of [
    [twice, 9],
    [listed, 11],
  ] as const) {
    const { loaded } = loadCases(text, 'cases.yaml')
    expect(checkCases(loaded ?? never(), checked ?? never())).toMatchObject([
      { code: 'case-name-twice', at: { line } },
    ])
  }
})

it('tells of what is listed as equivalent and is no change, at its place', () => {
  const listed = `equivalent:
  "params.many: 3 → 4": { zh: 缘由 }
  "params.many: 2 → 3": { zh: 缘由 }
cases:
${cases.replaceAll(/^/gm, '  ').trimEnd()}
`
  const told = (text: string) => {
    const { loaded } = loadCases(text, 'cases.yaml')
    return checkEquivalent(loaded ?? never(), ['params.many: 3 → 4', 'params.many: 3 → 2'])
  }
  expect(told(listed)).toMatchObject([
    { code: 'equivalent-unknown', severity: 'warning', at: { line: 3, column: 3 } },
  ])
  expect(told(cases)).toEqual([])
})
