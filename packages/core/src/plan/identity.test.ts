import { describe, expect, it } from 'vitest'
import { checkModel } from '../check/check-model.ts'
import { loadDatasetDefinition, loadModel } from '../index.ts'
import { compileModel } from './compile.ts'
import type { Plan } from './plan.ts'

const definition = loadDatasetDefinition(
  `
id: payment
title: { zh: 发放 }
privacy: 3
columns:
  payee_id: { kind: person_id, title: { zh: 证件号 } }
  payer_id: { kind: person_id, title: { zh: 付款人证件号 } }
  payee: { kind: person_name, title: { zh: 姓名 } }
`,
  'payment.yaml',
).loaded

const planOf = (subject: string): Plan => {
  const text = `
id: test.payees
title: { zh: 收款人 }
line: civil
status: experimental
privacy: 3
certainty: exact
datasets: { payment: { use: payment, need: required } }
steps:
  row:
    from: payment
    join:
      other: { of: payment, to: maybe, two: doubt, on: other.payer_id = payee_id }
    has:
      paid: { of: payment, on: paid.payer_id = payee_id }
      named: { of: payment, on: named.payee = payee }
    derive: { who: payee_id }
    window: { w: { by: [payee_id], select: { rows: count(*) } } }
  payees: { from: row, group: [who], select: { label: min(payee), most: max(rows), paid: any(paid), named: any(named) } }
subject: { from: payees, key: [who], label: label, ${subject} }
signals:
  some: { says: { zh: "{who}" }, strength: weak, weight: 1, family: f, when: most >= 1, evidence: row }
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
  return compileModel(checked)
}

const checkDigits = (plan: Plan): number =>
  JSON.stringify(plan).split('"operator":"checkDigitValid"').length - 1

describe('identity marks in a plan', () => {
  it.each(['name', 'case', 'network', 'account', 'unit'])('are not there for a %s', (entity) => {
    const plan = planOf(`entity: ${entity}`)
    expect(checkDigits(plan)).toBe(0)
    expect(JSON.stringify(plan)).not.toContain('$mark')
    const score = plan.tables
      .find(({ name }) => name === '$subject')
      ?.columns.find(({ name }) => name === '$score')
    expect(score?.type).toEqual({ kind: 'integer' })
  })

  it.each(['person', 'firm', 'person-or-firm'])('are there for a %s', (entity) => {
    const subject = planOf(`entity: ${entity}`).tables.find(({ name }) => name === '$subject')
    expect(subject?.columns.map(({ name }) => name)).toContain('$mark')
  })

  it('take the check digit of a number once in a step, however often it is compared', () => {
    // In `row` for a join, a `has` and a window; in `payees` for the key of the groups.
    expect(checkDigits(planOf('entity: person'))).toBe(2)
  })
})
