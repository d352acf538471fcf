import { describe, expect, it } from 'vitest'
import { loadConcept } from '../../load/load-concept.ts'
import { loadDatasetDefinition } from '../../load/load-dataset-definition.ts'
import { loadModel } from '../../load/load-model.ts'
import { checkConcept } from '../check-concept.ts'
import { checkModel } from '../check-model.ts'
import { indexRules } from '../rules.ts'
import { isWithin } from './accusing-words.ts'
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
  answered: { title: { zh: 答复 }, kind: date, empty: pending }
  seen: { title: { zh: 时刻 }, kind: timestamp }
  form: { title: { zh: 形式 }, kind: text, codes: { 房产: [房屋], 现金: [cash] } }
  cause: { title: { zh: 案由 }, kind: text, codes: { 民间借贷纠纷: [借贷] }, unlisted: kept }
  note: { title: { zh: 附言 }, kind: text }
`
const rules = indexRules([loadDatasetDefinition(definition, 'payment.yaml').loaded ?? never()])

const model = `
id: demo.payer
title: { zh: 多次付款 }
line: other
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
    expect(when('times >= many and cash < -0.5')).toContain(told(25))
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

describe('a case without else that is gathered', () => {
  const codes = (total: string, derive = '') =>
    remark(['sum(amount)', total], ['    group:', `${derive}    group:`]).filter((each) =>
      each.includes('case-open'),
    )

  it.each([
    ["sum(case when form = '现金' then amount end)"],
    ['count(distinct case when amount > 7000 then paid end)'],
    ["coalesce(max(case when form = '现金' then amount end), 0)"],
  ])('is told: %s', (total) => expect(codes(total)).toHaveLength(1))

  it('is told of a column of the step', () => {
    const derive = '    derive: { cashed: "case when form = \'现金\' then amount end" }\n'
    expect(codes('sum(cashed)', derive)).toHaveLength(1)
  })

  it.each([
    ["sum(case when form = '现金' then amount else 0 end)"],
    ["sum(amount) filter (where form = '现金')"],
    ['case when sum(amount) > 1 then 1 end'],
  ])('is not told of %s', (total) => expect(codes(total)).toEqual([]))
})

describe('what the catalog and aggregates say', () => {
  const where = (to: string) => details(['amount >= large', `amount >= large and (${to})`])
  const codes = (to: string) =>
    details(['    where:', `    derive: { extra: "${to}" }\n    where:`]).map(({ code }) => code)
  const when = (to: string) =>
    remark(['when: times >= many', `when: ${to}`]).map((line) => line.replace(/.* /, ''))

  it('tells words that a column of codes never is, each at its place', () => {
    expect(where("form = '现金款'")).toMatchObject([
      { code: 'word-unknown', at: { line: 16, column: 40 }, hint: "Did you mean '现金'?" },
    ])
    expect(where("form = '房屋'")).toMatchObject([{ hint: "Write '房产'." }])
    expect(where("form = 'Cash'")).toMatchObject([{ hint: "Write '现金'." }])
    expect(where("'车' <> form")).toMatchObject([
      { at: { column: 33 }, hint: 'Known here: 房产, 现金.' },
    ])
    expect(where("form not in ('房产', '现金帐')")).toMatchObject([{ at: { column: 52 } }])
    expect(codes("case when form = '房产' then 'a' else 'b' end = 'c'")).toEqual(['word-unknown'])
    const forms = ['large: {', 'forms: { value: [房产, 车], origin: design }\n  large: {'] as [
      string,
      string,
    ]
    expect(remark(forms, ['amount >= large', 'amount >= large and form in (forms)'])).toEqual([
      '17:41 word-unknown',
    ])
  })

  it('knows that a column holds more than its codes where others are kept', () => {
    expect(codes("cause = '劳动争议'")).toEqual([])
    expect(codes("cause <> '民间借贷'")).toEqual([])
    expect(where("cause = '借贷'")).toMatchObject([{ hint: "Write '民间借贷纠纷'." }])
  })

  it('knows the codes of facts, of evidence and of joined rows, and says nothing of free text', () => {
    expect(when("times >= many and form = '现钱'")).toContain('word-unknown')
    const evidence = "evidence: { of: row, where: form = '现钱' }"
    expect(remark(['evidence: row', evidence])).toEqual(['35:40 word-unknown'])
    const tally =
      "tally: { cashes: { of: payment, on: cashes.payer = payer, value: count(*) filter (where form = '现钱') } }"
    expect(remark(['    where:', `    ${tally}\n    where:`])[0]).toMatch('word-unknown')
    expect(codes("form = '房产' or note = '现钱' and form in ('现金')")).toEqual([])
    expect(codes("upper(form) = '现钱' or form like '%钱'")).toEqual([])
    expect(codes("coalesce(form, note) = '现钱'")).toEqual([])
  })

  it('tells comparisons that never hold, with why', () => {
    for (const never of [
      'amount < 0',
      '0 > amount',
      'balance > 5 and balance < 3',
      'balance > 5 and known(note) and balance <= 5',
      'balance between 9 and 2',
      "note = 'a' and note = 'b'",
      'days(paid, paid) > 3',
      'paid > paid',
      "paid < date '2020-01-01' and paid > date '2021-01-01'",
      'month(paid) = 13',
      '2 > 3',
      'amount + abs(balance) < 0',
      "note = ''",
      "payer in ('')",
    ]) {
      expect([never, codes(never)]).toEqual([never, ['never-holds']])
    }
    expect(where('amount < 0')).toMatchObject([
      {
        at: { line: 16, column: 33 },
        message: '"amount < 0" never holds: one side is never below 0.',
      },
    ])
  })

  it('tells comparisons that always hold', () => {
    for (const always of [
      'amount >= 0',
      'amount > -1.50',
      'balance < 5 or balance >= 3',
      "note <> 'a' or note <> 'b'",
      'balance not between 9 and 2',
      'paid = paid',
      "note <> ''",
    ]) {
      expect([always, codes(always)]).toEqual([always, ['always-holds']])
    }
    expect(when('times >= many and cash <= 1')).toEqual(['always-holds'])
    expect(when('times >= many and total >= 0')).toEqual(['always-holds'])
  })

  it('says nothing where it is not sure', () => {
    for (const unsure of [
      'amount <= 0',
      'amount > 0',
      'balance < 0',
      'balance > 3 and balance < 5',
      'balance >= 5 and balance <= 5',
      'balance > 5 or balance < 3',
      'balance between 2 and 9',
      "note <> 'a' and note <> 'b'",
      'amount - balance < 0',
      'month(paid) = 12',
      'coalesce(balance, 0) < 0',
      "paid > date '2020-01-01' and paid < date '2021-01-01'",
      'large > 3',
      "squeezed(note) <> ''",
      "coalesce(note, '') = ''",
      "note in ('', 'a')",
    ]) {
      expect([unsure, codes(unsure)]).toEqual([unsure, []])
    }
  })

  it('tells some of the rows from all of them', () => {
    const select = (value: string) =>
      remark(['      times: count(*)', `      times: count(*)\n      odd: ${value}`]).map((line) =>
        line.replace(/.* /, ''),
      )
    const some = 'count(*) filter (where amount > 3)'
    expect(select(`${some} > count(*)`)).toEqual(['never-holds'])
    expect(select(`count(*) < ${some}`)).toEqual(['never-holds'])
    expect(select(`${some} <= count(*)`)).toEqual(['always-holds'])
    for (const unsure of [
      `${some} >= count(*)`,
      `${some} = count(*)`,
      `${some} > count(*) filter (where balance > 3)`,
      `${some} > count(balance)`,
      'count(balance) > count(*)',
    ]) {
      expect([unsure, select(unsure)]).toEqual([unsure, []])
    }
  })

  it('tells signals that nobody can have, or everybody', () => {
    expect(when('times < 0')).toEqual(expect.arrayContaining(['never-holds', 'signal-never']))
    expect(when('times < many and (times > many or total < 0)')).toContain('signal-never')
    expect(when('times >= many or times < many')).toContain('signal-always')
    const only = (to: string) => remark(['    when:', `    only: ${to}\n    when:`])
    expect(only('times < many')).toEqual(['35:11 signal-never'])
    expect(only('times > many')).toEqual(['35:11 signal-always'])
    expect(only('times > 0')).toEqual([])
    const tree =
      '{ all: [{ fact: times, operator: lessThan, value: { param: many } }, { not: { fact: times, operator: notIn, value: { param: many } } }] }'
    expect(when(tree)).toEqual(['signal-never'])
  })
})

it('tells words that accuse, in each language and place that a reader sees', () => {
  expect(remark(['多次付款', '骗子付款'])).toEqual(['3:14 accusing'])
  expect(remark(['"付款{times}次"', '"违法人员付款", en: the Fraudster paid'])).toEqual([
    '30:18 accusing',
    '30:35 accusing',
  ])
  const review = 'requests: [{ to: 法院, document: 诈骗犯名单 }]\n  checks: [{ zh: 核对是否有罪 }]'
  expect(remark(['checks: [{ zh: 核对付款凭证 }]', review])).toEqual([
    '38:34 accusing',
    '39:22 accusing',
  ])
  expect(remark(['多次付款', '有罪判决后付款'])).toEqual([])
})

it('takes what registers and their columns are called for names', () => {
  const says = (text: string) => remark(['"付款{times}次"', `"${text}"`])
  expect(says('同一违法时间有{times}条交通违法记录')).toEqual([])
  expect(says('交通违法{times}次')).toEqual(['30:20 accusing'])
  expect(isWithin(['交通违法', '付款人'], '有交通违法三次', '违法', 3)).toBe(true)
  expect(isWithin(['交通违法', '付款人'], '有治安违法三次', '违法', 3)).toBe(false)
})

it('proposes a neutral wording for each word', () => {
  const hints = ['骗子付款', '涉嫌付款', '违法付款'].map((text) => {
    const [found] = details(['"付款{times}次"', `"${text}{times}"`])
    return found?.hint
  })
  expect(hints).toEqual([
    expect.stringContaining('"the person"'),
    expect.stringContaining('may have to do with'),
    expect.stringContaining('does not agree with'),
  ])
})

describe('a negation of what may be missing', () => {
  const joined = (condition: string, how = 'to: maybe, two: doubt') =>
    remark(
      ['    where: amount >= large', `    where: amount >= large and ${condition}`],
      [
        '    from: payment\n',
        `    from: payment\n    join: { o: { of: payment, ${how}, on: o.note = note } }\n`,
      ],
    ).map((line) => line.replace(/.* /, ''))

  it('is told, wherever the column stands under it', () => {
    for (const condition of [
      "not (o.payer = 'LLC')",
      "o.payer <> 'LLC'",
      "o.payer not in ('LLC')",
      "(amount > 3 or not (o.amount > 1 and o.payer = 'LLC'))",
    ]) {
      expect([condition, joined(condition)]).toEqual([condition, ['negated-missing']])
    }
  })

  it('is not where somebody asks whether a row was found, or one must be', () => {
    for (const condition of [
      "o.found and o.payer <> 'LLC'",
      "(not o.found or o.payer <> 'LLC')",
      "not (o.payer = 'LLC') is true",
      'not known(o.payer)',
      "o.payer = 'LLC'",
      "payer <> 'LLC'",
    ]) {
      expect([condition, joined(condition)]).toEqual([condition, []])
    }
    expect(joined("o.payer <> 'LLC'", 'to: one, two: doubt')).toEqual([])
    expect(joined("o.payer <> 'LLC'", 'to: maybe, two: doubt, unmatched: drop')).toEqual([])
  })
})

it('tells a question for rows without a match that were left out', () => {
  const joined = (condition: string, how: string) =>
    remark(
      ['    where: amount >= large', `    where: amount >= large and (${condition})`],
      [
        '    from: payment\n',
        `    from: payment\n    join: { o: { of: payment, ${how}, on: o.note = note } }\n`,
      ],
    ).map((line) => line.replace(/.* /, ''))
  const drop = 'to: maybe, two: doubt, unmatched: drop'
  expect(joined('not o.found', drop)).toEqual(['never-holds'])
  expect(joined('o.found', drop)).toEqual([])
  expect(joined('not o.found', 'to: maybe, two: doubt')).toEqual([])
})

it('tells patterns with the signs of Excel, where no other sign is one', () => {
  const where = (condition: string) =>
    remark(['    where: amount >= large', `    where: amount >= large and ${condition}`])
  expect(where("note like '远*'")).toEqual(['16:42 pattern-elsewhere'])
  expect(where("note not like '?远'")).toEqual(['16:46 pattern-elsewhere'])
  for (const plain of ["note like '远%'", "note like '*%'", "note like '远'", "note = '远*'"]) {
    expect([plain, where(plain)]).toEqual([plain, []])
  }
})

describe('two signals of one family', () => {
  const other = (when: string, family = 'often') =>
    remark([
      'score:',
      `  twice: { says: { zh: 多 }, strength: weak, weight: 5, family: ${family}, when: ${when}, evidence: row }\nscore:`,
    ]).map((line) => line.replace(/.* /, ''))

  it('are told where their conditions never differ', () => {
    for (const when of [
      'many <= times',
      'not (times < many)',
      'times >= many and times >= many',
      'not (times < many or times < many)',
      '{ fact: times, operator: greaterThanInclusive, value: { param: many } }',
    ]) {
      expect([when, other(when)]).toEqual([when, ['family-same']])
    }
  })

  it('are not where they may, or where both score', () => {
    expect(other('times > many')).toEqual([])
    expect(other('times >= large')).toEqual([])
    expect(other('times >= many and total > 0')).toEqual([])
    expect(other('times >= many', 'else')).toEqual([])
  })
})

describe('a day that is asked whether it happened', () => {
  it('is told where its empty cell is unknown, by what name ever', () => {
    const ask = (where: string): [string, string] => [
      'amount >= large',
      `amount >= large and ${where}`,
    ]
    expect(remark(ask('happened(paid, as_of)'))).toEqual(['16:32 never-pending'])
    expect(remark(ask('not happened(paid, as_of)'))).toEqual(['16:36 never-pending'])
    const derived: [string, string] = [
      'where: amount >= large',
      'derive: { gone: paid }\n    where: amount >= large and happened(gone, as_of)',
    ]
    expect(remark(derived)).toEqual(['17:32 never-pending'])
  })

  it('is not told where it is pending, or may be another day', () => {
    const ask = (where: string): [string, string] => [
      'amount >= large',
      `amount >= large and ${where}`,
    ]
    expect(remark(ask('happened(answered, as_of)'))).toEqual([])
    expect(remark(ask('happened(coalesce(answered, paid), as_of)'))).toEqual([])
  })
})

it('tells of a place that nothing fills, and not of other braces', () => {
  const asks = (document: string): [string, string] => [
    'review:',
    `review:\n  requests: [{ to: 银行, document: "${document}" }]`,
  ]
  expect(remark(asks('{times}份流水'))).toEqual(['38:35 place-unfilled'])
  expect(remark(asks('{附件}流水'))).toEqual([])
})

describe('a time that is compared with a day', () => {
  const where = (condition: string) =>
    details(['amount >= large', `amount >= large and ${condition}`]).map(({ code, hint }) => [
      code,
      hint?.replace(/.*say so: /, ''),
    ])

  it('is told where all of the day counts, or none of it', () => {
    expect([
      ...where('seen > as_of'),
      ...where('as_of < seen'),
      ...where('seen <= paid'),
      ...where('not (paid = seen)'),
    ]).toEqual([
      ['time-against-day', 'date_of(seen) > as_of; where that day counts too, write >=.'],
      ['time-against-day', 'date_of(seen) > as_of; where that day counts too, write >=.'],
      ['time-against-day', 'date_of(seen) <= paid; where that day does not count, write <.'],
      ['time-against-day', 'date_of(seen) = paid.'],
    ])
  })

  it('is not told where it comes to the same, or is said', () => {
    for (const condition of [
      'seen >= as_of',
      'seen < paid',
      'date_of(seen) > as_of',
      'as_of >= date_of(seen)',
      'paid <= as_of',
      "seen > timestamp '2025-01-01 08:00:00'",
      'seen between paid and as_of',
    ]) {
      expect([condition, where(condition)]).toEqual([condition, []])
    }
  })
})
