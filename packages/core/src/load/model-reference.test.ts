import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Language } from '../diagnostics/in-each.ts'
import { type DocumentKind, jsonSchema } from './json-schemas.ts'

interface Schema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema | readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
}

/** A map of the language: where it is written, and its keys. */
interface Keys {
  readonly path: string
  readonly schema: Schema
}

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``

const names: Readonly<Record<Language, string>> = { zh: '<名称>', en: '<name>' }

/** Every map below a schema, as deep as authors write; titles in two languages are told once. */
function mapsOf(schema: Schema, path: string, name: string): Keys[] {
  const { properties, additionalProperties: each, items } = schema
  const inner = [
    ...(schema.anyOf ?? []),
    ...(schema.allOf ?? []),
    ...(items === undefined ? [] : 'length' in items ? items : [items]),
  ].flatMap((one) => mapsOf(one, path, name))
  const named = typeof each === 'object' ? mapsOf(each, `${path}.${name}`, name) : []
  if (properties === undefined || Object.keys(properties).join() === 'zh,en') {
    return [...named, ...inner]
  }
  const below = Object.entries(properties).flatMap(([key, one]) =>
    mapsOf(one, path === '' ? key : `${path}.${key}`, name),
  )
  return [{ path, schema }, ...below, ...named, ...inner]
}

/** The words that may be written, where these are all. */
function wordsOf({ enum: words, const: only, anyOf = [] }: Schema): readonly unknown[] {
  if (only !== undefined) return [only]
  return words ?? (anyOf.every((one) => wordsOf(one).length > 0) ? anyOf.flatMap(wordsOf) : [])
}

function tableOf({ schema }: Keys, language: Language): string[] {
  const { properties = {}, required = [] } = schema
  const heads = { zh: ['键', '含义', '不写时'], en: ['Key', 'Meaning', 'If left out'] }[language]
  const must = { zh: '必写', en: 'required' }[language]
  const rows = Object.entries(properties).map(([key, one]) => {
    const [zh = '', ...en] = (one.description ?? '').split(' · ')
    const written = one.description ?? ''
    const words = wordsOf(one).flatMap((word) =>
      written.includes(String(word)) ? [] : [code(String(word))],
    )
    const meaning = [
      language === 'zh' ? zh : en.join(' · '),
      ...(words.length > 0 ? [words.join(' ')] : []),
    ]
    const usual = one.default
    const isShown = usual !== undefined && JSON.stringify(usual).length < 30
    const otherwise = isShown ? code(JSON.stringify(usual)) : ''
    return [
      code(key),
      meaning.join({ zh: '：', en: ': ' }[language]),
      required.includes(key) && usual === undefined ? must : otherwise,
    ]
  })
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
}

const pages: readonly (readonly [DocumentKind, Readonly<Record<Language, string>>])[] = [
  ['model', { zh: '模型 model.yaml', en: 'Models: model.yaml' }],
  ['cases', { zh: '案例 cases.yaml', en: 'Cases: cases.yaml' }],
  ['mapping', { zh: '数据对应 mapping.yaml', en: 'Mappings: mapping.yaml' }],
  ['identity', { zh: '人工认定 identity.yaml', en: 'Rulings of who is who: identity.yaml' }],
]

/** Where the keys are written; of another form of the whole file that it is one. */
function headingOf({ path, schema }: Keys, isOther: boolean, language: Language): string[] {
  if (path !== '') return [`#### ${code(path)}`, '']
  if (!isOther) return []
  const keys = Object.keys(schema.properties ?? {}).map(code)
  return [
    language === 'zh'
      ? `#### 整个文件也可以是一个映射：${keys.join('、')}`
      : `#### The whole file may be a map instead: ${keys.join(', ')}`,
    '',
  ]
}

function keysIn(language: Language): string[] {
  return pages.flatMap(([kind, titles]) => {
    const seen = new Set<string>()
    const maps = mapsOf(jsonSchema(kind) as Schema, '', names[language]).filter(
      ({ path, schema }) => {
        // A condition written as a tree looks alike wherever it stands, and stands in itself.
        const isTree = ['all', 'any', 'not', 'fact'].some((key) => key in (schema.properties ?? {}))
        const key = `${path} ${Object.keys(schema.properties ?? {}).join()}`
        return !isTree && !seen.has(key) && seen.add(key)
      },
    )
    return [
      `### ${titles[language]}`,
      '',
      ...maps.flatMap((keys, i) => [
        ...headingOf(keys, i > 0, language),
        ...tableOf(keys, language),
        '',
      ]),
    ]
  })
}

function writeReference(): string {
  return [
    '# 模型的键 · Keys of models',
    '',
    '[中文](#中文) · [English](#english)',
    '',
    'This page is written from the schemas: `UPDATE_GOLDEN=1 npx vitest run packages/core/src/load/model-reference.test.ts`.',
    '',
    '## 中文',
    '',
    '每个键一行，按它在文件中的位置分节；`<名称>` 是编写者起的名称。这些键合起来是什么意思，见',
    '[语言的含义（中文摘要）](meaning.zh-CN.md)；例子见[八个示例模型](../../../examples/author/README.md)；数据表的键见',
    '[数据表的写法](datasets.md)，表达式里能写什么见[运算符与函数](operators.md)和[聚合](aggregates.md)。概念（concepts）的键是模型的',
    '`id`、`title`、`params`、`datasets`、`tables`、`steps`。',
    '',
    ...keysIn('zh'),
    '## English',
    '',
    'One row for each key, by the place where it is written; `<name>` is a name that the author gives. What they mean',
    'together is in [SEMANTICS.md](../SEMANTICS.md), and examples are in [eight models to copy',
    'from](../../../examples/author/README.md). Keys of datasets are in [Datasets](datasets.md), what expressions may hold',
    'in [Operators](operators.md) and [Aggregates](aggregates.md). A concept has the keys `id`, `title`, `params`,',
    '`datasets`, `tables` and `steps` of a model.',
    '',
    ...keysIn('en'),
  ]
    .join('\n')
    .replace(/\n+$/, '\n')
}

describe('the reference of the keys of models', () => {
  const file = join(import.meta.dirname, '../../reference/models.md')

  it('is what the schemas say', () => {
    const written = writeReference()
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, written)
    expect(existsSync(file), 'Run with UPDATE_GOLDEN=1 and review the page.').toBe(true)
    expect(readFileSync(file, 'utf8')).toBe(written)
  })

  it('names every key of a step and of a signal', () => {
    const page = writeReference()
    for (const key of ['unmatched', 'during', 'named_by', 'missing', 'needs', 'part_of']) {
      expect(page).toContain(`\n| \`${key}\` |`)
    }
  })
})
