import {
  type Diagnostic,
  loadConcept,
  loadDatasetDefinition,
  loadMapping,
  loadModel,
  readDocument,
} from '@mingjian/core'
import { arbitraryDamages, damageBytes } from '@mingjian/testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { modelOf } from './hostile.ts'

const loaders: readonly (readonly [string, (text: string) => readonly Diagnostic[]])[] = [
  ['model', (text) => loadModel(text, 'file', '0').diagnostics],
  ['concept', (text) => loadConcept(text, 'file', '0').diagnostics],
  ['dataset', (text) => loadDatasetDefinition(text, 'file').diagnostics],
  ['mapping', (text) => loadMapping(text, 'file', []).diagnostics],
]

const bomb = Array.from({ length: 40 }, (_, i) =>
  i === 0 ? 'a0: &a0 [x, x]' : `a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`,
).join('\n')

const documents: readonly (readonly [string, string, string])[] = [
  ['a bomb of aliases', bomb, 'Unsupported YAML: an anchor.'],
  ['an anchor that holds itself', 'id: &x [*x]', 'Unsupported YAML: an anchor.'],
  ['a merge key', 'id: a\n<<: { title: x }', 'Unsupported YAML: the key "<<".'],
  [
    '__proto__ as a key',
    'id: a\n__proto__: { polluted: yes }',
    'Unsupported YAML: the key "__proto__".',
  ],
  [
    '__proto__ in JSON',
    '{"id":"a","__proto__":{"polluted":1}}',
    'Unsupported YAML: the key "__proto__".',
  ],
  [
    '__proto__ by its numbers',
    '"\\x5f_proto__": { polluted: 1 }',
    'Unsupported YAML: the key "__proto__".',
  ],
  [
    'a tag of JavaScript',
    "id: !!js/function 'function () { process.exit(1) }'",
    'Unsupported YAML: a tag.',
  ],
  ['a tag of Python', 'id: !!python/object/apply:os.system [ls]', 'Unsupported YAML: a tag.'],
  ['a tag of its own', '%TAG ! tag:x,2000:\n---\nid: !exec ls', 'Unsupported YAML: a tag.'],
  ['binary', 'id: !!binary aGFsbG8=', 'Unsupported YAML: a tag.'],
  ['a key that is a map', '? { a: 1 }\n: b', 'Unsupported YAML: a key that is no text.'],
  ['a second document', 'id: a\n---\nid: b', 'Unsupported YAML: a second document in the file.'],
  [
    '100,000 brackets',
    '['.repeat(100_000) + ']'.repeat(100_000),
    'Unsupported YAML: so many levels inside each other.',
  ],
  [
    'sixty thousand keys',
    Array.from({ length: 60_000 }, (_, i) => `k${i}: 0`).join('\n'),
    'Unsupported YAML: more than 5000 keys in a map.',
  ],
  ['60 levels', `id: ${'['.repeat(60)}${']'.repeat(60)}`, 'Unsupported YAML: more than 40 levels.'],
  [
    'a text of 10 MB',
    `id: "${'x'.repeat(10_000_000)}"`,
    'Unsupported YAML: a document of more than 1000000 characters.',
  ],
  [
    'a number of 900,000 digits',
    `id: a\nparams: { p: { value: ${'9'.repeat(900_000)} } }`,
    `Unsupported number "${'9'.repeat(40)}…".`,
  ],
  [
    'a number of 31 digits',
    `params: { p: { value: ${'1'.repeat(31)} } }`,
    `Unsupported number "${'1'.repeat(31)}".`,
  ],
  [
    'a number of 19 places',
    'params: { p: { value: 0.0000000000000000001 } }',
    'Unsupported number "0.0000000000000000001".',
  ],
  ['infinity', 'params: { p: { value: .inf } }', 'Unsupported number ".inf".'],
  [
    'a number of a size',
    'params: { p: { value: 1e999999999 } }',
    'Unsupported number "1e999999999".',
  ],
  ['a hidden zero', 'id: "a\\0b"', 'Unsupported YAML: the hidden character U+0000.'],
  [
    'what a terminal obeys',
    'title: { zh: "\\e[2J" }',
    'Unsupported YAML: the hidden character U+001B.',
  ],
  [
    'text that is turned',
    'title: { zh: "\\u202eabc" }',
    'Unsupported YAML: the hidden character U+202E.',
  ],
  ['a key that is turned', '"\\u202eabc": x', 'Unsupported YAML: the hidden character U+202E.'],
  ['bytes that are no text', 'id: \ufffd', 'Unreadable text: the file is not UTF-8.'],
]

describe.each(loaders)('a %s', (_, load) => {
  it.each(documents)('with %s is refused with its place', (_title, text, message) => {
    const found = load(text)
    expect(found.map((diagnostic) => diagnostic.message)).toContain(message)
    expect(found[0]?.at?.line).toBeGreaterThan(0)
    expect(found[0]?.at?.column).toBeGreaterThan(0)
    expect(JSON.stringify(found).length).toBeLessThan(10_000)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

const whole: Readonly<Record<string, string>> = {
  model: JSON.stringify(modelOf({}), null, 1),
  concept:
    'id: a.b\ntitle: { zh: 甲 }\ndatasets: { suit: { use: suit, need: required } }\nsteps:\n  named: { from: suit, where: known(plaintiff) }\n',
  dataset:
    'id: suit\ntitle: { zh: 诉讼 }\nprivacy: 1\ncolumns:\n  mode: { title: { zh: 方式 }, kind: text, codes: { 判决: [判] } } # 注\n',
  mapping:
    'sources:\n  - files: [立案*.csv]\n    dataset: suit\n    columns: { 原告: plaintiff }\n    coverage: { from: 2024-01-01, to: 2024-12-31 }\n',
}

it.each(loaders)(
  'a %s whose bytes are flipped, cut or repeated is loaded, or told what is wrong',
  (name, load) => {
    const bytes = Buffer.from(whole[name] ?? '')
    const property = fc.property(arbitraryDamages, (damages) => {
      for (const { message, at } of load(damageBytes(bytes, damages).toString())) {
        expect(message).not.toBe('')
        expect(at?.line ?? 1).toBeGreaterThan(0)
      }
    })
    fc.assert(property, { numRuns: 300 })
  },
)

describe('a document of plain data', () => {
  it('has no keys but its own', () => {
    const { value } = readDocument('constructor: 1\ntoString: 2\nhasOwnProperty: 3', 'file')
    expect(Object.entries(value as object)).toEqual([
      ['constructor', 1],
      ['toString', 2],
      ['hasOwnProperty', 3],
    ])
    expect(readDocument('id: a', 'file').value).not.toHaveProperty('polluted')
  })

  it.each(['constructor', 'toString', 'hasOwnProperty', 'prototype', 'then'])(
    'has no key "%s" that a model could not have',
    (key) => {
      const found = loadModel(JSON.stringify({ ...modelOf({}), [key]: 1 }), 'file', '0').diagnostics
      expect(found.map(({ code }) => code)).toEqual(['key-unknown'])
    },
  )
})
