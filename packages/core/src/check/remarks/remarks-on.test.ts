import { describe, expect, it } from 'vitest'
import { loadConcept } from '../../load/load-concept.ts'
import { loadDatasetDefinition } from '../../load/load-dataset-definition.ts'
import { loadModel } from '../../load/load-model.ts'
import { checkConcept } from '../check-concept.ts'
import { checkModel } from '../check-model.ts'
import { indexRules } from '../rules.ts'
import { remarksOn } from './remarks-on.ts'

const asOf = '2026-01-31'

const definition = `
id: payment
title: { zh: 付款 }
privacy: 1
columns:
  payer: { title: { zh: 付款人 }, kind: party_name }
  amount: { title: { zh: 金额 }, kind: money, never_negative: true }
  balance: { title: { zh: 余额 }, kind: money }
  paid: { title: { zh: 日期 }, kind: date }
  form: { title: { zh: 形式 }, kind: text, codes: { 房产: [房屋], 现金: [cash] } }
  note: { title: { zh: 附言 }, kind: text }
`
const rules = indexRules([loadDatasetDefinition(definition, 'payment.yaml').loaded ?? never()])

const model = `
id: demo.payer
title: { zh: 多次付款 }
line: test
status: experimental
privacy: 1
certainty: exact
params:
  many: { value: 3, origin: design }
  large: { value: 5000, origin: design }
datasets:
  payment: { use: payment, need: required }
steps:
  row:
    from: payment
    where: amount >= large
  payer:
    from: row
    group: [payer]
    select:
      label: min(payer)
      times: count(*)
      total: sum(amount)
      cash: share(form = '现金')
      first: min(paid)
      form: max(form)
subject: { from: payer, key: [payer], label: label, entity: name }
signals:
  often:
    says: { zh: "付款{times}次" }
    strength: strong
    weight: 40
    family: often
    when: times >= many
    evidence: row
score: { bands: { A: { from: 40 } } }
review:
  checks: [{ zh: 核对付款凭证 }]
`

function never(): never {
  throw new Error('A text of the test is broken.')
}

/** The remarks on the model, with a text of it changed, as `line:column code`; nothing else may be wrong. */
function remark(...changes: readonly [from: string, to: string][]): string[] {
  return details(...changes).map(({ at, code }) => `${at?.line}:${at?.column} ${code}`)
}

function details(...changes: readonly [from: string, to: string][]) {
  const text = changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`The model does not hold ${from}.`)
    return before.replace(from, () => to)
  }, model)
  const { loaded, diagnostics } = loadModel(text, 'model.yaml', '1.0.0')
  const result = loaded && checkModel(loaded, rules, asOf)
  expect([...diagnostics, ...(result?.diagnostics ?? [])]).toEqual([])
  const remarks = remarksOn(result?.checked ?? never())
  expect(remarks.every(({ severity }) => severity === 'warning')).toBe(true)
  return remarks
}

it('says nothing of a model that means what it says', () => {
  expect(remark()).toEqual([])
})

describe('a parameter that nothing reads', () => {
  it('is told at its name', () => {
    expect(remark(['amount >= large', 'amount >= 0 or known(note)'])).toContain('10:3 param-unused')
  })

  it('is read by a sentence, a tree, a band or a list', () => {
    const elsewhere = (to: string): [string, string][] => [
      ['amount >= large', 'known(amount)'],
      ['"付款{times}次"', to],
    ]
    expect(remark(...elsewhere('"付款{times}次，门槛{large}元"'))).toEqual([])
    const tree = '{ fact: times, operator: greaterThanInclusive, value: { param: many } }'
    expect(remark(['times >= many', tree])).toEqual([])
    expect(remark(['amount >= large', 'amount in (large)'])).toEqual([])
  })

  it('is not read by a text, a title or a function of its name', () => {
    const unread = ['10:3 param-unused']
    expect(remark(['amount >= large', "note = 'large'"])).toEqual(unread)
    expect(remark(['amount >= large', 'known(note)'], ['多次付款', 'large'])).toEqual(unread)
    const months: [string, string][] = [
      ['large: {', 'month: {'],
      ['amount >= large', 'month(paid) = 1'],
    ]
    expect(remark(...months)).toEqual(unread)
  })

  it('is told of a concept too', () => {
    const text = `
id: demo.large
title: { zh: 大额 }
params: { large: { value: 1, origin: design }, small: { value: 2, origin: design } }
datasets: { payment: { use: payment, need: required } }
steps: { row: { from: payment, where: amount >= large } }
`
    const loaded = loadConcept(text, 'concept.yaml', '1.0.0').loaded ?? never()
    const { checked } = checkConcept(loaded, rules, asOf)
    expect(remarksOn(checked ?? never())).toMatchObject([
      {
        code: 'param-unused',
        at: { line: 4, column: 48 },
        message: expect.stringContaining('"small"'),
      },
    ])
  })
})

describe('a threshold that is written into a condition', () => {
  const when = (to: string) => remark(['when: times >= many', `when: ${to}`])
  const told = (offset: number) => `34:${11 + offset} literal-threshold`

  it('is told at the number or the day, wherever it stands', () => {
    expect(when('times >= many and total > 5000')).toEqual([told(26)])
    expect(when('times >= many or 5000 < total')).toEqual([told(17)])
    expect(when('times between many and 20')).toEqual([told(23)])
    expect(when('times in (many, 7, 8)')).toEqual([told(16), told(19)])
    expect(when("not (first < date '2020-01-31') or times = many")).toEqual([told(13)])
    expect(when('times >= many and cash < -0.5')[0]).toEqual(told(25))
  })

  it('is none where it is a parameter, a word, 0 or 1', () => {
    expect(when("times >= many and total > 0 and cash < 1.00 and form = '现金'")).toEqual([])
    expect(when('times >= many and first < as_of')).toEqual([])
    expect(remark(['amount >= large', 'amount >= large and amount > 77'])).toEqual([])
  })

  it('is told in trees, in "only" and in explanations', () => {
    const tree =
      '{ any: [{ fact: times, operator: in, value: [1, 4] }, { not: { fact: times, operator: lessThan, value: { param: many } } }, { fact: first, operator: equal, value: 2020-01-31 }] }'
    expect(when(tree)).toEqual([told(tree.indexOf('4')), told(tree.indexOf('2020'))])
    expect(
      remark(
        ['    when:', '    only: total > 9\n    when:'],
        [
          'score:',
          'explained_by: { few: { says: { zh: 少 }, lowers: 1, when: times < 9 } }\nscore:',
        ],
      ),
    ).toEqual(['34:19 literal-threshold', '37:66 literal-threshold'])
  })
})
