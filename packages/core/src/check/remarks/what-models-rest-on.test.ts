import { describe, expect, it } from 'vitest'
import { loadDatasetDefinition } from '../../load/load-dataset-definition.ts'
import { loadModel } from '../../load/load-model.ts'
import { checkModel } from '../check-model.ts'
import { indexRules } from '../rules.ts'
import { findToDos } from './beside-model.ts'
import { remarksOn } from './remarks-on.ts'

const dataset = (id: string, more: string) =>
  loadDatasetDefinition(
    `id: ${id}\ntitle: { zh: ${id} }\n${more}\ncolumns:
  who: { title: { zh: 姓名 }, kind: party_name }
  day: { title: { zh: 日期 }, kind: date }
  started: { title: { zh: 起 }, kind: date }
  ended: { title: { zh: 止 }, kind: date }
  amount: { title: { zh: 金额 }, kind: money }
  matter: { title: { zh: 涉嫌罪名 }, kind: text }
`,
    `${id}.yaml`,
  ).loaded ?? never()

const rules = indexRules([
  dataset('fine', 'privacy: 1\ndate: day'),
  dataset('filing', 'privacy: 2\ndate: day'),
  dataset('registry', 'privacy: 1\ndate: day\ncomplete: true'),
  dataset('undated', 'privacy: 1'),
])

const model = `id: demo.fines
title: { zh: 罚金 }
line: other
status: experimental
privacy: 1
certainty: exact
params:
  many: { value: 3, origin: design }
  term: { value: 30 days, origin: design }
  long: { value: 2 months, origin: design }
  from: { value: 2020-01-01, origin: design }
datasets:
  fine: { use: fine, need: required }
steps:
  row:
    from: fine
    where: day >= as_of - term - long and day > from_day
  person:
    from: row
    group: [who]
    select:
      times: count(*)
subject: { from: person, key: [who], label: who, entity: name }
signals:
  many:
    says: { zh: "{term}内{times}件" }
    strength: strong
    weight: 40
    family: many
    when: times >= many
    evidence: row
score: { bands: { A: { from: 40 } } }
`.replaceAll('from: { value: 2020', 'from_day: { value: 2020')

const never = (): never => {
  throw new Error('unsound')
}

/** The remarks on the model with parts of it replaced, as code and place. */
function remark(...changes: readonly (readonly [string, string])[]): string[] {
  const { checked, diagnostics } = check(...changes)
  expect(diagnostics).toEqual([])
  return remarksOn(checked ?? never()).map(({ code, at }) => `${code} ${at?.line}`)
}

/** What the model comes to with parts of it replaced. */
function check(...changes: readonly (readonly [string, string])[]) {
  let text = model
  for (const [from, to] of changes) {
    expect(text).toContain(from)
    text = text.replace(from, to)
  }
  const { loaded } = loadModel(text, 'model.yaml', '0.1.0')
  return checkModel(loaded ?? never(), rules, '2026-01-31')
}

/** The model with another table, of which a step asks whether it has a row. */
const asks = (id: string, during: string, use = 'not asked and '): [string, string][] => [
  ['datasets:\n', `datasets:\n  other: { use: ${id}, need: helpful }\n`],
  [
    '    where: day',
    `    has: { asked: { of: other, on: asked.who = fine.who${during} } }\n    where: ${use}day`,
  ],
]

it('has nothing to say of the model as it is', () => {
  expect(remark()).toEqual([])
})

describe('a question without a period', () => {
  it('is told where sources cover one', () => {
    expect(remark(...asks('filing', ''))).toEqual(['has-without-during 18'])
  })

  it('is not where a period is asked about, or sources hold everything', () => {
    expect(remark(...asks('filing', ', during: [day, day + term]'))).toEqual([])
    expect(remark(...asks('registry', ''))).toEqual([])
    expect(remark(...asks('undated', ''))).toEqual([])
  })

  it('is told through a step that keeps the dates, and not through a group', () => {
    const through = (step: string): [string, string][] => [
      ...asks('filing', '').map(([from, to]): [string, string] => [
        from,
        to.replace('of: other', 'of: handed'),
      ]),
      ['steps:\n', `steps:\n  handed: { from: other, ${step} }\n`],
    ]
    expect(remark(...through('where: amount > 0'))).toEqual(['has-without-during 19'])
    expect(remark(...through('group: [who], select: { n: count(*) }'))).toEqual([])
  })
})

describe('a period that ends before it begins', () => {
  const during = (ends: string) => remark(...asks('filing', `, during: [${ends}]`))

  it.each([
    'day + term, day',
    'day, day - term',
    'day + long, day - term',
    'as_of, as_of - long',
    "from_day + term, date '2020-01-01'",
  ])('is an error: %s', (ends) => {
    const { checked, diagnostics } = check(...asks('filing', `, during: [${ends}]`))
    expect(checked).toBeUndefined()
    expect(diagnostics.map(({ code, severity, at }) => [code, severity, at?.line])).toEqual([
      ['during-reversed', 'error', 18],
    ])
  })

  it('is a warning where its names alone say so', () => {
    expect(during('ended, started')).toEqual(['during-reversed 18'])
    expect(during('started, ended')).toEqual([])
  })

  it.each([
    'day, day',
    'day - term, day + term',
    'day - long, day',
    // A month may be shorter than thirty days, and longer.
    'day + long, day + term',
    'fine.day, as_of',
    'as_of, from_day',
    'day + term, as_of',
  ])('is not of %s', (ends) => {
    expect(during(ends)).toEqual([])
  })
})

describe('rows that are to meet by unlike columns', () => {
  const met = (left: string, right: string) => {
    const kinds = dataset('kinds', 'privacy: 1\ndate: day')
    const columns = Object.fromEntries(
      (['person_id', 'case_no', 'account', 'phone', 'text', 'person_name'] as const).map((kind) => [
        `of_${kind}`,
        { ...(kinds.columns['matter'] ?? never()), kind },
      ]),
    )
    const { loaded } = loadModel(
      model
        .replace('use: fine,', 'use: kinds,')
        .replace(
          '    where: day',
          `    has: { seen: { of: fine, on: seen.${right} = fine.${left}, during: [day, day] } }\n    where: not seen and day`,
        ),
      'model.yaml',
      '0.1.0',
    )
    const all = indexRules([{ ...kinds, columns: { ...kinds.columns, ...columns } }])
    const { checked, diagnostics } = checkModel(loaded ?? never(), all, '2026-01-31')
    return [...diagnostics, ...(checked ? remarksOn(checked) : [])].map(
      ({ code, severity }) => `${code} ${severity}`,
    )
  }

  it.each([
    ['of_person_id', 'of_case_no'],
    ['of_person_name', 'of_person_id'],
    ['of_case_no', 'of_account'],
  ])('is an error where no value can be both: %s, %s', (left, right) => {
    expect(met(left, right)).toEqual(['keys-unlike error'])
    expect(met(right, left)).toEqual(['keys-unlike error'])
  })

  it.each([
    ['of_phone', 'of_account'],
    ['of_person_id', 'of_text'],
  ])('is a warning where it may be: %s, %s', (left, right) => {
    expect(met(left, right)).toEqual(['keys-unlike warning'])
  })

  it('is not told of columns of one kind', () => {
    expect(met('of_case_no', 'of_case_no')).toEqual([])
  })
})

describe('a unit behind a span', () => {
  const says = (zh: string, en = 'x') =>
    remark(['says: { zh: "{term}内{times}件" }', `says: { zh: "${zh}", en: "${en}" }`])

  it.each(['{term}日内{times}件', '{term}天内', '{long}个月内', '{long}月内'])(
    'is told of %s',
    (zh) => {
      expect(says(zh)).toEqual(['unit-doubled 26'])
    },
  )

  it.each([
    '{term}内{times}件',
    '{times}日内',
    '{many}个月内',
    '{term}日期',
    '{long}年度',
    '{long}月份',
    '{term}，日内',
  ])('is not of %s', (zh) => {
    expect(says(zh)).toEqual([])
  })

  it('is told of English too', () => {
    expect(says('{term}', 'within {term} days')).toEqual(['unit-doubled 26'])
    expect(says('{term}', 'within {term} of {many} days')).toEqual([])
  })
})

describe('a dataset that nothing depends on', () => {
  const other: [string, string] = [
    'datasets:\n',
    'datasets:\n  other: { use: registry, need: helpful }\n',
  ]

  it('is told where no step reads it, or no signal what comes of it', () => {
    expect(remark(other)).toEqual(['dataset-unused 13'])
    expect(remark(...asks('registry', '', ''))).toEqual(['dataset-unused 13'])
    const fact: [string, string] = ['times: count(*)', 'times: count(*)\n      seen: any(asked)']
    expect(remark(...asks('registry', '', ''), fact)).toEqual(['dataset-unused 13'])
  })

  it('is not where a condition, a sentence, an explanation or evidence comes of it', () => {
    expect(remark(...asks('registry', ''))).toEqual([])
    const fact: [string, string] = ['times: count(*)', 'times: count(*)\n      n: any(asked)']
    const asked = asks('registry', '', '')
    expect(remark(...asked, fact, ['times >= many', 'times >= many and n'])).toEqual([])
    expect(remark(...asked, fact, ['{times}件', '{times}件，{n}'])).toEqual([])
    expect(
      remark(...asked, fact, [
        'score:',
        'explained_by: { told: { says: { zh: 已登记 }, lowers: 10, when: n } }\nscore:',
      ]),
    ).toEqual([])
    expect(remark(...asked, ['evidence: row', 'evidence: { of: row, where: asked }'])).toEqual([])
    const joined = 'join: { other: { to: maybe, on: other.who = fine.who } }'
    expect(remark(other, ['    where: day', `    ${joined}\n    where: fine.day`])).toEqual([])
  })
})

describe('privacy', () => {
  it('is told where it is lower than that of the evidence, and only there', () => {
    expect(remark(['use: fine', 'use: filing'])).toEqual(['privacy-lower 5'])
    expect(remark(['use: fine', 'use: filing'], ['privacy: 1', 'privacy: 2'])).toEqual([])
    // What is only asked about is not shown.
    expect(remark(...asks('filing', ', during: [day, day + term]'))).toEqual([])
  })
})

describe('law', () => {
  it('is asked of a stable model alone', () => {
    const stable: [string, string] = ['status: experimental', 'status: stable']
    expect(remark(stable)).toEqual(['law-missing 4'])
    const law = 'law: [{ cite: 刑法第五十三条, verified: 2025-04-19 }]\nparams:'
    expect(remark(stable, ['params:', law])).toEqual([])
  })

  it('was looked up on a day', () => {
    const law = 'law: [{ cite: 刑法第五十三条, verified: 今天 }]\nparams:'
    const { loaded } = loadModel(model.replace('params:', law), 'model.yaml', '0.1.0')
    const { diagnostics } = checkModel(loaded ?? never(), rules, '2026-01-31')
    expect(diagnostics).toMatchObject([{ code: 'value-invalid', at: { line: 7, column: 34 } }])
  })
})

describe('a word that concludes', () => {
  const says = (zh: string) => remark(['zh: "{term}内{times}件"', `zh: "${zh}，{term}内{times}件"`])

  it.each(['涉嫌犯罪', '骗取公积金', '非法占有', '构成虚假诉讼', '违规领取', '系罪犯'])(
    'is told in a sentence: %s',
    (zh) => {
      expect(says(zh)).toEqual(['accusing 26'])
    },
  )

  it.each([
    '虚假诉讼刑事判决共两件',
    '判处非法吸收公众存款罪',
    '违法所得已退缴',
    '人员构成有变化',
    '待核实是否违规',
    '未见伪造',
    // The header of a column, 涉嫌罪名, says so.
    '涉嫌罪名为诈骗罪',
  ])('is not in %s', (zh) => {
    expect(says(zh)).toEqual([])
  })

  it('may stand in a title and in what is to be looked into', () => {
    const review = 'review: { checks: [{ zh: 核实有无违规领取、骗取的情形 }] }\nscore:'
    expect(remark(['zh: 罚金', 'zh: 违规领取'], ['score:', review])).toEqual([])
  })
})

it('tells once what is left to be decided, at its first place', () => {
  const text = 'id: x\n# 待改 · to do: y\nline: 待改\n'
  expect(findToDos(text, 'model.yaml')).toMatchObject([
    { code: 'to-do-left', at: { line: 2, column: 3 }, message: expect.stringContaining('2 lines') },
  ])
  expect(findToDos('id: x\n# 待核\n', 'model.yaml')).toEqual([])
})
