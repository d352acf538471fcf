import { describe, expect, it } from 'vitest'
import { lines } from '../model/lines.ts'
import { loadCases } from './load-cases.ts'
import { loadDatasetDefinition } from './load-dataset-definition.ts'
import { loadModel } from './load-model.ts'

const model = `id: demo.many
title: { zh: 多次起诉 }
line: civil
status: experimental
privacy: 1
certainty: exact
datasets: { suit: { use: docket, need: required } }
steps:
  party: { from: suit, group: [name], select: { suits: count(*) } }
subject: { from: party, key: [name], label: name, entity: name }
signals:
  volume:
    says: { zh: "共{suits}件" }
    strength: strong
    weight: 40
    family: volume
    when: suits >= 3
    evidence: party
score: { bands: { A: { from: 40 } } }
`

/** What is told of the model with a slip: place, code and hint of each. */
function toldOf(right: string, slip: string): string[] {
  expect(model).toContain(right)
  const { diagnostics } = loadModel(model.replace(right, slip), 'model.yaml', '0.1.0')
  return diagnostics.map(({ code, hint, at }) => `${at?.line}:${at?.column} ${code} ${hint ?? ''}`)
}

it('has nothing to say of the model without a slip', () => {
  expect(toldOf('line: civil', 'line: civil')).toEqual([])
})

describe('a slip of the input method is told once, at its place', () => {
  it.each([
    ['privacy: 1', 'privacy：1', '5:8 sign-full-width Write : in half width.'],
    ['{ zh: 多次起诉 }', '{ zh：多次起诉 }', '2:12 sign-full-width Write : in half width.'],
    ['{ zh: 多次起诉 }', '{ zh: 多次，en: Many }', '2:16 sign-full-width Write , in half width.'],
    ['{ zh: 多次起诉 }', '｛ zh: 多次起诉 }', '2:8 sign-full-width Write { in half width.'],
    ['title: { zh', 'title： { zh', '2:6 sign-full-width Write : in half width.'],
    ['"共{suits}件"', '“共{suits}件”', '13:17 sign-full-width Write " in half width.'],
    ['[name], select', '[name，day], select', '9:32 value-invalid Write name,day in half width.'],
    ['strength: strong', 'strength: 强', '14:15 value-invalid Write strong.'],
    ['strength: strong', 'strength: storng', '14:15 value-invalid Write strong.'],
    ['privacy: 1', 'privacy: １', '5:10 value-invalid Write 1 without quotes or a unit.'],
  ])('%s as %s', (right, slip, told) => {
    expect(toldOf(right, slip)).toEqual([told])
  })
})

describe('a slip of YAML is told in the words of who writes models', () => {
  it.each([
    ['privacy: 1', 'privacy:1', '5:1 yaml-broken Write a blank behind it.'],
    ['"共{suits}件"', '"共{suits}件', '13:17 yaml-broken Add the closing quote.'],
    ['"共{suits}件"', '共{suits}件', '13:18 yaml-broken Put the whole value into quotes.'],
    ['suits >= 3', '>= 3', '17:12 yaml-broken Put the whole value into quotes.'],
    ['line: civil', 'line: civil: x', '3:7 yaml-broken Quote a text that holds ": "'],
    ['line: civil', ' line: civil', '3:2 yaml-broken Keys of one level have as many blanks'],
    ['    strength: strong', '     strength: strong', '14:6 yaml-broken Keys of one level'],
    ['    weight: 40', '   weight: 40', '15:4 yaml-broken Keys of one level'],
    ['    weight: 40', '      weight: 40', '15:7 yaml-broken Keys of one level'],
    ['weight: 40', 'weight: 900', '15:13 value-invalid Write a whole number from 1 to 100'],
    ['line: civil', '\tline: civil', '3:1 yaml-broken Indent with blanks.'],
    ['多次起诉 }', '多次起诉 } }', '2:21 yaml-broken Delete it, or add the bracket that opens'],
    ['多次起诉 }', '多次起诉 } 案', '2:21 yaml-broken Delete what stands behind it'],
    ['多次起诉 }', '多次起诉,, en: b }', '2:19 yaml-broken Delete the comma.'],
    ['多次起诉 }', '多次 : b }', '2:14 yaml-broken Quote the text; write the list as [ ].'],
    [
      'use: docket, need: required',
      'use: docket need: required',
      '7:26 yaml-broken Inside { } write a comma between two items',
    ],
    [
      'use: docket, need: required',
      'use: docket\n  need: required',
      '7:26 yaml-broken Inside { } write a comma between two items',
    ],
    ['line: civil', 'line: - civil', '3:7 yaml-broken Begin the list on the next line'],
    ['id: demo.many', 'demo.many', '1:1 yaml-broken Write key: value'],
  ])('%s as %s', (right, slip, told) => {
    expect(toldOf(right, slip).map((each) => each.slice(0, told.length))).toEqual([told])
  })
})

describe('an item of a list that lost its dash is told as one', () => {
  const one = `- name: one
  data:
    suit:
      - { name: a }
      - { name: b }
  expect: {}
- name: two
  data: { suit: [] }
  expect: {}
`
  const dash = 'Each item of a list begins with "- "'
  it.each([
    ['      - { name: b', '      { name: b', `5:1 yaml-broken ${dash}`],
    ['      - { name: a', '      { name: a', `5:1 yaml-broken ${dash}`],
    ['- name: two', 'name: two', `7:1 yaml-broken ${dash}`],
    ['- name: two', '  name: two', '7:3 key-duplicate If the next item of the list begins here'],
  ])('%s as %s', (right, slip, told) => {
    const [first] = loadCases(one.replace(right, slip), 'cases.yaml').diagnostics
    const { code, hint, at } = first ?? {}
    expect(`${at?.line}:${at?.column} ${code} ${hint}`.slice(0, told.length)).toBe(told)
  })
})

describe('a value of another form is told with the form that is meant', () => {
  it.each([
    ['key: [name]', 'key: name', '10:30 value-invalid Write [name].'],
    ['says: { zh: "共{suits}件" }', 'says: 共件', '13:11 value-invalid Write { zh: …, en: … }.'],
    ['weight: 40', 'weight: "40"', '15:13 value-invalid Write 40 without quotes or a unit.'],
    ['weight: 40', 'weight: 40分', '15:13 value-invalid Write 40 without quotes or a unit.'],
    ['need: required', 'need: optional', '7:40 value-invalid Write helpful.'],
    ['weight: 40', 'weight: 四十', '15:13 value-invalid Write 40 without quotes or a unit.'],
    ['privacy: 1', 'privacy: 5', '5:10 value-invalid Write 1 to 4: 1 public,'],
    ['entity: name', 'entity: people', '10:59 value-invalid Did you mean person? One of: person'],
    ['id: demo.many', 'id: many', '1:5 value-invalid Write <pack>.many.'],
    [
      'score:',
      'explained_by:\n  old:\n    says: { zh: 旧 }\n    lowers: -60\n    when: suits >= 3\nscore:',
      '22:13 value-invalid Write 60: how many points',
    ],
    ['key: [name]', 'key: name，day', '10:30 value-invalid Write [name, day].'],
    ['signals:', 'clock: last\nsignals:', '11:8 value-invalid Write the last day (a fact'],
    [
      'signals:',
      'clock: { last_day: last, why: { zh: 期限 } }\nsignals:',
      '11:31 value-invalid Write one text here, not one for each language: 期限',
    ],
    [
      'signals:',
      'params: { many: 3.5 }\nsignals:',
      '11:17 value-invalid Write { value: 3.5, origin: design }.',
    ],
    [
      'signals:',
      'params: { many: { value: 3 } }\nsignals:',
      '11:11 key-missing Add "origin:" and write where the value comes from: a law',
    ],
    ['family: volume', 'family: 7', '16:13 value-invalid Quote it if it is text: "7"'],
    ['suits >= 3', 'true', '17:11 condition-invalid A condition is an expression such as'],
  ])('%s as %s', (right, slip, told) => {
    expect(toldOf(right, slip).map((each) => each.slice(0, told.length))).toEqual([told])
  })
})

it('does not miss a key that stands there misspelt', () => {
  expect(toldOf('weight: 40', 'wieght: 40')).toEqual(['15:5 key-unknown Did you mean "weight"?'])
  expect(toldOf('    weight: 40\n', '')).toEqual([
    '12:3 key-missing Add "weight:" (points that it adds).',
  ])
})

describe('a word of Chinese or of another tool is told with the word that is meant', () => {
  const cases =
    '- { name: one, data: { suit: [] }, expect: { a: { band: null, signals: { x: hit } } } }'
  it.each([
    [
      'band: null',
      'band: 无',
      'Where it is no clue write band: null; where no band is expected leave "band" out.',
    ],
    ['x: hit', 'x: 命中', 'Write hit.'],
    ['x: hit', 'x: 未命中', 'Write clear.'],
    ['x: hit', 'x: 不符', 'Write clear.'],
    ['x: hit', 'x: 甲', undefined],
  ])('%s as %s', (right, slip, hint) => {
    const { diagnostics } = loadCases(cases.replace(right, slip), 'cases.yaml')
    expect(diagnostics.map((each) => [each.code, each.hint])).toEqual([['value-invalid', hint]])
  })

  it('names null among what a band may be', () => {
    const { diagnostics } = loadCases(cases.replace('band: null', 'band: 一级'), 'cases.yaml')
    expect(diagnostics.map(({ zh }) => zh?.message)).toEqual([
      '“band”应为 A、B、C 或 null，却是“一级”。',
    ])
  })

  const dataset = 'id: suit\ntitle: { zh: 立案 }\nprivacy: 1\ncolumns:\n  a: '
  it.each([
    ['kind: 身份证', 'Write person_id.'],
    ['kind: VARCHAR(20)', 'Write text.'],
    ['kind: number', 'Write count or money or quantity.'],
    ['kind: text, required: 是', 'Write true.'],
    ['kind: date, empty: 未发生', 'Write pending.'],
    ['kind: text, headers: 裁判文书号', 'Write [裁判文书号].'],
  ])('%s', (slip, hint) => {
    const text = `${dataset}{ title: { zh: 甲 }, ${slip} }`
    const { diagnostics } = loadDatasetDefinition(text, 'suit.yaml')
    expect(diagnostics.map((each) => [each.code, each.hint])).toEqual([['value-invalid', hint]])
  })
})

describe('a line of supervision is one of those that there are', () => {
  const known =
    'civil, criminal, penalty-execution, administrative, public-interest, juvenile, petition, ' +
    'intellectual-property, audit or other'

  it.each([
    ['刑事', 'Write criminal.'],
    ['公益诉讼', 'Write public-interest.'],
    ['penalty_execution', 'Write penalty-execution.'],
    ['civl', 'Write civil.'],
    ['shop', undefined],
  ])('%s', (slip, hint) => {
    const { diagnostics } = loadModel(model.replace('civil', slip), 'model.yaml', '0.1.0')
    expect(diagnostics).toMatchObject([
      { message: `Expected ${known} for "line", found "${slip}".`, at: { line: 3, column: 7 } },
    ])
    expect(diagnostics[0]?.hint).toBe(hint)
  })
})

it('tells the code of a line of supervision by its name in either language', () => {
  for (const [code, { zh, en }] of Object.entries(lines)) {
    const wanted = [`3:7 value-invalid Write ${code}.`]
    expect(toldOf('line: civil', `line: ${zh}`)).toEqual(wanted)
    if (en !== code) expect(toldOf('line: civil', `line: ${en}`)).toEqual(wanted)
  }
})

it('tells how a case says which period its rows cover', () => {
  const text = '- { name: a, coverage: { from: 2025年1月 }, data: {}, expect: {} }'
  const { diagnostics } = loadCases(text, 'cases.yaml')
  expect(diagnostics.map(({ code, hint }) => [code, hint?.slice(0, 27)])).toEqual([
    ['key-unknown', 'A case declares no period: '],
  ])
})
