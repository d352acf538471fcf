import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DocumentKind, documentKinds, jsonSchema } from '@mingjian/core'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { filesBelow, root } from '../architecture/workspace.ts'

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })

const validators = new Map(documentKinds.map((kind) => [kind, ajv.compile(jsonSchema(kind))]))

/** What a validator of JSON Schemas, as editors use one, says of a document. */
function problems(kind: DocumentKind, text: string): string[] {
  const validate = validators.get(kind)
  validate?.(parse(text))
  return (validate?.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const kindOf = (path: string): DocumentKind => {
  if (path.endsWith('/model.yaml')) return 'model'
  if (path.endsWith('/cases.yaml')) return 'cases'
  if (path.endsWith('/mapping.yaml')) return 'mapping'
  return path.includes('/concepts/') ? 'concept' : 'catalog'
}

const files = ['rules', 'examples'].flatMap(filesBelow).filter((path) => path.endsWith('.yaml'))

describe('the committed documents fit their JSON Schemas', () => {
  it.each(['model', 'concept', 'catalog', 'cases', 'mapping'] as const)('there is a %s', (kind) => {
    expect(files.map(kindOf)).toContain(kind)
  })
  it.each(files)('%s', (path) => {
    expect(problems(kindOf(path), readFileSync(`${root}/${path}`, 'utf8'))).toEqual([])
  })
})

it('the settings of the editor name a schema for each file of the example models', () => {
  const folder = join(root, 'examples/author')
  const settings = JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8'))
  const mapped = Object.entries<string[]>(settings['yaml.schemas']).flatMap(([schema, globs]) => {
    expect(existsSync(join(folder, schema))).toBe(true)
    return globs.map((glob) => ({
      kind: schema.replace(/^.*\/(.*)\.schema\.json$/, '$1'),
      pattern: new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`),
    }))
  })
  const models = files.filter((path) => path.startsWith('examples/author/'))
  expect(models.length).toBeGreaterThan(15)
  for (const path of models) {
    const inside = path.slice('examples/author/'.length)
    const kinds = mapped.filter(({ pattern }) => pattern.test(inside)).map(({ kind }) => kind)
    expect([path, kinds]).toEqual([path, [kindOf(path)]])
  }
})

describe('a JSON Schema refuses', () => {
  const model = readFileSync(`${root}/examples/author/models/paid-in-custody/model.yaml`, 'utf8')
  const cases = readFileSync(`${root}/rules/docket/mass-plaintiff/cases.yaml`, 'utf8')
  const suit = readFileSync(`${root}/rules/catalog/docket_suit.yaml`, 'utf8')
  const concept = readFileSync(`${root}/rules/civil/concepts/hpf-deduction.yaml`, 'utf8')

  it.each([
    ['a key that nobody reads', 'model', model, 'status:', 'state:'],
    ['a word that is no choice', 'model', model, 'need: required', 'need: wanted'],
    ['a name with a dash', 'model', model, /^ {2}(\w+):\n {4}from/m, '  a-b:\n    from'],
    ['a weight of none', 'model', model, /weight: \d+/, 'weight: 0'],
    ['text for a number', 'model', model, /privacy: \d/, 'privacy: high'],
    ['nothing where something is due', 'model', model, /line: .*/, 'line:'],
    ['a signal in a concept', 'concept', concept, 'params:', 'signals: {}\nparams:'],
    ['a kind that there is not', 'catalog', suit, 'kind: money', 'kind: cash'],
    ['an outcome that there is not', 'cases', cases, 'volume: hit', 'volume: yes'],
    ['a case without a name', 'cases', cases, /name: twenty.*\n/, 'as_of: 2024-01-01\n'],
    ['no copies of a row', 'cases', cases, 'repeat: 20', 'repeat: 0'],
  ] as const)('%s', (_, kind, text, from, to) => {
    const broken = text.replace(from, to)
    expect(broken).not.toBe(text)
    expect(problems(kind, text)).toEqual([])
    expect(problems(kind, broken)).not.toEqual([])
  })

  it('parameters by model that are no values', () => {
    expect(problems('params', 'a.b: { many: 3, words: [x] }')).toEqual([])
    expect(problems('params', 'a.b: { many: { value: 3 } }')).not.toEqual([])
  })
})
