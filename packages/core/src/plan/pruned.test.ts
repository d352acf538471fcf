import { expect, it } from 'vitest'
import { checkModel } from '../check/check-model.ts'
import { loadDatasetDefinition, loadModel } from '../index.ts'
import { compileModel } from './compile.ts'
import type { Plan } from './plan.ts'

const { loaded: definition } = loadDatasetDefinition(
  `
id: payment
title: { zh: 发放 }
privacy: 1
columns:
  payee: { kind: party_name, title: { zh: 收款人 } }
  office: { kind: text, title: { zh: 机构 } }
  amount: { kind: money, title: { zh: 金额 } }
  fee: { kind: money, title: { zh: 费用 } }
`,
  'payment.yaml',
)

function planOf(where: string, options: { funnel?: boolean } = {}): Plan {
  const text = `
id: test.payees
title: { zh: 收款人 }
line: civil
status: experimental
privacy: 1
certainty: exact
datasets: { payment: { use: payment, need: required } }
steps:
  row:
    from: payment
    where: ${where}
  payees:
    from: row
    group: [payee]
    select: { rows: count(*), paid: sum(amount), office: min(office), unread: max(fee) }
    keep: rows >= 2
subject: { from: payees, key: [payee], label: payee, entity: name }
signals:
  some: { says: { zh: "{rows}" }, strength: weak, weight: 1, family: f, when: paid >= 1, evidence: row }
score: { bands: { A: { from: 1 } } }
`
  const { loaded } = loadModel(text, 'model.yaml', '0')
  if (loaded === undefined || definition === undefined) throw new Error('The test has a mistake.')
  const { checked, diagnostics } = checkModel(
    loaded,
    { catalog: new Map([['payment', definition]]), concepts: new Map() },
    '2026-01-31',
  )
  if (checked === undefined) throw new Error(JSON.stringify(diagnostics))
  return compileModel(checked, new Map(), undefined, options)
}

const namesOf = (plan: Plan): string[] =>
  plan.tables.flatMap(({ name, columns }) => [name, ...columns.map((column) => column.name)])

it('no doubt is computed where nothing can be in doubt', () => {
  const isDoubt = (name: string) => /doubt|\$unsure|^rows\$/.test(name)
  expect(namesOf(planOf('known(fee)')).filter(isDoubt)).toEqual([])
  expect(namesOf(planOf('fee > 5')).filter(isDoubt)).toContain('$doubt')
})

it('nothing is counted, and no table kept to be counted, where nobody asks for a funnel', () => {
  const kept = (plan: Plan) => plan.tables.filter(({ keep }) => keep).map(({ name }) => name)
  expect(kept(planOf('known(fee)', { funnel: false }))).toEqual(['row', '$subject', '$counts'])
  expect(kept(planOf('known(fee)'))).toEqual([
    'row.rows',
    'row.funnel$where',
    'row',
    'row.kept',
    'payees.rows',
    'payees.funnel$where',
    'payees.groups',
    'payees.funnel$keep',
    '$subject',
    'payees.kept',
    '$counts',
  ])
  // Whether doubt floods is asked all the same.
  expect(kept(planOf('fee > 5', { funnel: false }))).toContain('row.kept')
})
