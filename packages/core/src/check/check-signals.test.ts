import { expect, it } from 'vitest'
import { datasetDefinitionSchema } from '../dataset/definition.ts'
import { loadModel } from '../load/load-model.ts'
import { checkModel } from './check-model.ts'
import { indexRules } from './rules.ts'

const sale = datasetDefinitionSchema.parse({
  id: 'sale',
  title: { zh: '销售' },
  privacy: 1,
  columns: { seller: { title: { zh: '卖方' }, kind: 'party_name', required: true } },
})

const check = (explanation: string, says = '多') => {
  const { loaded } = loadModel(
    `id: shop.many
title: { zh: 多次销售 }
line: civil
status: experimental
privacy: 1
certainty: exact
params: { many: { value: 3, unit: 次, origin: design } }
datasets: { sale: { use: sale, need: required } }
steps: { seller: { from: sale, group: [seller], select: { sales: count(*) } } }
subject: { from: seller, key: [seller], label: seller, entity: person }
signals:
  often: { says: { zh: "${says}" }, strength: weak, weight: 5, family: f, when: sales >= many, evidence: seller }
explained_by:
  ${explanation}: { says: { zh: 少 }, lowers: 5, when: sales < many }
score: { bands: { C: { from: 5 } } }
`,
    'model.yaml',
    '0.1.0',
  )
  if (loaded === undefined) throw new Error('It was not loaded.')
  return checkModel(loaded, indexRules([sale]), '2026-01-31').diagnostics
}

it('tells signals and explanations apart by their names', () => {
  expect(check('few')).toEqual([])
  expect(check('often')).toMatchObject([
    {
      code: 'name-clash',
      message: 'Ambiguous name "often": a signal has the same name.',
      at: { line: 14, column: 3 },
    },
  ])
})

it.each([
  ['共｛sales｝次', '｛sales｝', 'Write {sales} in half width.'],
  ['共｛ sale ｝次', '｛ sale ｝', 'Write {sale} in half width.'],
  ['占｛sales：percent｝', '｛sales：percent｝', 'Write {sales:percent} in half width.'],
])(
  'refuses what is written to be filled in and would be shown as it stands: %s',
  (says, written, hint) => {
    const [told, ...more] = check('few', says)
    expect(more).toEqual([])
    expect(told).toMatchObject({ code: 'brace-full-width', severity: 'error', hint })
    expect(told?.message).toContain(written)
  },
)

it('leaves full-width braces alone that name no fact', () => {
  expect(check('few', '共{sales}次｛另案｝｛else｝')).toEqual([])
})
