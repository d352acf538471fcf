import { describe, expect, it } from 'vitest'
import { loadDatasetDefinition } from './load-dataset-definition.ts'
import { loadModel } from './load-model.ts'

const text = `id: demo.many
title: { zh: 多次起诉 }
line: civil
status: experimental
privacy: 1
certainty: exact
params:
  many: { value: 3, origin: design }
  rate: { value: 0.70, origin: design }
datasets: { suit: { use: docket, need: required } }
steps:
  party: { from: suit, group: [plaintiff], select: { suits: count(*) } }
subject: { from: party, key: [plaintiff], label: plaintiff, entity: name }
signals:
  volume: { says: { zh: 多 }, strength: strong, weight: 40, family: a, when: suits > 3, evidence: party }
score: { bands: { A: { from: 40 } } }
`

/** Problems of the model after an edit, as code and place. */
function problemsOf(edited: string): string[] {
  const { loaded, diagnostics } = loadModel(edited, 'model.yaml', '0.1.0')
  expect(loaded === undefined).toBe(diagnostics.length > 0)
  return diagnostics.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`)
}

const edit = (from: string, to: string) => {
  expect(text).toContain(from)
  return problemsOf(text.replace(from, () => to))
}

it('keeps the digits of a number and the hash of the text', () => {
  const { loaded } = loadModel(text, 'model.yaml', '0.1.0')
  expect(loaded?.model.params['rate']?.value).toEqual({ text: '0.70' })
  expect(loaded?.model.params['many']?.value).toBe(3)
  expect(loaded?.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(loadModel(`${text}\n`, 'model.yaml', '0.1.0').loaded?.hash).not.toBe(loaded?.hash)
})

describe('a file that is no model', () => {
  it.each([
    ['is empty', '', ['document-invalid 1:1']],
    ['holds comments only', '# model\n', ['document-invalid 1:1']],
    ['is a list', '- id: a\n', ['document-invalid 1:1']],
    ['is a text', 'hello', ['document-invalid 1:1']],
    ['is a number', '0.5', ['document-invalid 1:1']],
    ['holds two documents', `${text}---\n${text}`, ['yaml-feature 17:1']],
    ['is not UTF-8', text.replace('起诉', '\ufffd\ufffd'), ['text-not-utf8 2:16']],
    ['hides a zero', text.replace('civil', 'ci\0vil'), ['yaml-feature 3:9']],
    ['turns the direction of its text', text.replace('civil', '\u202ecivil'), ['yaml-feature 3:7']],
    ['is too long', `${text}${'#'.repeat(1_000_000)}`, ['yaml-feature 1:1']],
  ])('%s', (_, edited, problems) => {
    expect(problemsOf(edited)).toEqual(problems)
  })

  it.each([
    ['a byte order mark', (whole: string) => `\ufeff${whole}`],
    ['Windows line ends', (whole: string) => whole.replaceAll('\n', '\r\n')],
    ['a start and an end', (whole: string) => `---\n${whole}...\n`],
  ])('reads a model with %s, and keeps its places', (_, change) => {
    expect(problemsOf(change(text))).toEqual([])
    const [problem] = problemsOf(change(text.replace('privacy: 1', 'privacy: 9')))
    expect(problem).toMatch(/^value-invalid [56]:10$/)
  })
})

describe('what YAML has and models have not', () => {
  it.each([
    ['line: civil', 'line: &x civil', ['yaml-feature 3:10']],
    ['line: civil', '&x line: civil', ['yaml-feature 3:4']],
    ['line: civil', 'line: *x', ['yaml-feature 3:7']],
    ['line: civil', 'line: !!str civil', ['yaml-feature 3:13']],
    ['line: civil', 'line: !x civil', ['yaml-feature 3:7']],
    ['line: civil', 'line: !!binary aGk=', ['yaml-feature 3:16']],
    ['  many:', '  <<: { a: 1 }\n  many:', ['yaml-feature 8:3']],
    ['  many:', '  __proto__: { value: 1, origin: design }\n  many:', ['yaml-feature 8:3']],
    ['line: civil', '? [a]\n: b\nline: civil', ['yaml-feature 3:3']],
    ['line: civil', 'line: civil\nline: penal', ['key-duplicate 4:1']],
    ['  many:', '  many: { value: 4, origin: design }\n  "many":', ['key-duplicate 9:3']],
    ['  many:', '\tmany:', ['yaml-broken 8:1']],
    ['zh: 多次起诉 }', 'zh: 多次起诉', ['yaml-broken 3:1']],
    ['value: 3', 'value: 1e6', ['yaml-number 8:18']],
    ['value: 3', 'value: 0x10', ['yaml-number 8:18']],
    ['value: 3', 'value: 007', ['yaml-number 8:18']],
    ['value: 3', 'value: .5', ['yaml-number 8:18']],
    ['value: 3', 'value: .inf', ['yaml-number 8:18']],
    ['value: 3', 'value: +3', ['yaml-number 8:18']],
  ])('refuses %s written as %s', (from, to, problems) => {
    expect(edit(from, to)).toEqual(problems)
  })

  it('takes no time over a bomb of aliases', () => {
    const bomb = Array.from({ length: 20 }, (_, i) =>
      i === 0
        ? 'a0: &a0 [x]'
        : `a${i}: &a${i} [${Array(10)
            .fill(`*a${i - 1}`)
            .join(', ')}]`,
    )
    expect(problemsOf(bomb.join('\n'))).toEqual(['yaml-feature 1:9', 'yaml-feature 2:10'])
  })

  it.each(['[', '{a: ', '- ', '? '])('refuses %s ten thousand levels deep', (opening) => {
    const closing = opening.startsWith('[') ? ']' : opening.startsWith('{') ? '}' : ''
    const problems = problemsOf(`a:\n  ${opening.repeat(10_000)}1${closing.repeat(10_000)}`)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.every((problem) => problem.startsWith('yaml-'))).toBe(true)
  })
})

describe('the shape of a model', () => {
  it.each([
    ['line: civil', 'line: civil\nlines: civil', ['key-unknown 4:1']],
    ['line: civil', 'line: civil\nconstructor: civil', ['key-unknown 4:1']],
    ['  many:', '  toString: { value: 1, origin: design }\n  many:', ['name-invalid 8:3']],
    ['  many:', '  1: { value: 1, origin: design }\n  many:', ['name-invalid 8:3']],
    ['bands: { A:', 'bands: { D:', ['key-unknown 16:19']],
    ['line: civil\n', '', ['key-missing 1:1']],
    [', origin: design }', ' }', ['key-missing 8:3']],
    ['line: civil', 'line:', ['value-null 3:6']],
    ['certainty: exact', 'certainty: 0.5', ['value-invalid 6:12']],
    ['title: { zh: 多次起诉 }', 'title: 0.5', ['value-invalid 2:8']],
    ['privacy: 1', 'privacy: 1.5', ['value-invalid 5:10']],
    ['[plaintiff], select', '[], select', ['value-invalid 12:31']],
    ['{ suits: count(*) }', '{ suits: coalesce(a, b) }', ['text-unquoted 12:73']],
    ['when: suits > 3', 'when: {}', ['condition-invalid 15:77']],
    ['when: suits > 3', 'when: { all: [] }', ['condition-empty 15:84']],
    ['when: suits > 3', 'when: { all: [], any: [] }', ['condition-invalid 15:77']],
    ['when: suits > 3', 'when: { all: [5] }', ['condition-invalid 15:85']],
    [
      'when: suits > 3',
      'when: { fact: suits, operator: over, value: 3 }',
      ['operator-unknown 15:102'],
    ],
    ['when: suits > 3', 'when: { fact: suits, operator: equal }', ['key-missing 15:71']],
  ])('turned from %s into %s has one problem', (from, to, problems) => {
    expect(edit(from, to)).toEqual(problems)
  })

  it('tells all problems at once', () => {
    const broken = text
      .replace('line: civil\n', '')
      .replace('privacy: 1', 'privacy: 9')
      .replace('strength: strong', 'strength: heavy')
    expect(problemsOf(broken)).toEqual([
      'key-missing 1:1',
      'value-invalid 4:10',
      'value-invalid 14:40',
    ])
  })
})

it('loads who holds a dataset, and tells what is wrong with it at its place', () => {
  const load = (office: string) =>
    loadDatasetDefinition(
      `id: d\ntitle: { zh: 表 }\noffice: ${office}\nprivacy: 1\ncolumns:\n  a: { title: { zh: 名 }, kind: text }\n`,
      'd.yaml',
    )
  expect(load('{ zh: 民政部, publishes: true }').loaded?.office).toEqual({
    zh: '民政部',
    publishes: true,
  })
  const problems = [
    '民政部',
    '{ en: courts }',
    '{ zh: 民政部, publishes: false }',
    '{ zh: 民政部, phone: 1 }',
  ]
  expect(
    problems.map((each) =>
      load(each).diagnostics.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`),
    ),
  ).toEqual([
    ['value-invalid 3:9'],
    ['key-missing 3:1'],
    ['value-invalid 3:31'],
    ['key-unknown 3:20'],
  ])
})

it('tells what a dataset says twice at the column', () => {
  const { diagnostics } = loadDatasetDefinition(
    'id: d\ntitle: { zh: 表 }\nprivacy: 1\ncolumns:\n  a: { title: { zh: 名 }, kind: text }\n  b: { title: { zh: 名 }, kind: text }\n',
    'd.yaml',
  )
  expect(diagnostics.map(({ code, at }) => [code, at?.line, at?.column])).toEqual([
    ['dataset-inconsistent', 6, 6],
  ])
})
