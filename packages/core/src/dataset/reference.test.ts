import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Language } from '../diagnostics/in-each.ts'
import { jsonSchema } from '../load/json-schemas.ts'
import { formatValue } from '../values/text.ts'
import { formatType } from '../values/type.ts'
import { type KindName, kindNames, kinds } from './kinds/index.ts'

/** A cell of each kind as an office may have written it; the names and numbers are nobody's. */
const cells: Readonly<Record<KindName, string>> = {
  account: '6222 0000 0000 0000 018',
  birth_date: '1990年1月31日',
  case_no: '〔2021〕示01执 第0012号',
  count: '1,200',
  date: '2020/1/31',
  flag: '是',
  money: '12,500.5元',
  month: '2020年1月',
  parties: '原告：虚张三，虚构建筑有限公司等5人',
  party_name: '虚张三、虚构建筑有限公司',
  person_id: '990101197101019011',
  person_name: '虚　甲',
  phone: '+86 138-0013-8000',
  plate: '京a·12345',
  quantity: '22.794',
  sex: 'M',
  term: '三年六个月',
  text: '转账 附言',
  timestamp: '2020/1/31 8:05',
}

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``

const tableOf = (headers: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [headers, headers.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)

function rowOfKind(name: KindName, language: Language): string[] {
  const { type, meaning, expected, read, mask } = kinds[name]
  const value = read(cells[name])
  if (value === undefined) throw new Error(`${name} does not read ${cells[name]}.`)
  const text = formatValue(value, type) ?? ''
  const masks = [...new Set([2, 4].map((privacy) => mask(text, privacy)))]
  return [
    code(name),
    meaning[language],
    formatType(type),
    expected[language],
    `${code(cells[name])} → ${code(text)}`,
    masks.map(code).join(' / '),
  ]
}

interface Schema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema
  readonly default?: unknown
}

const keyHeaders = {
  zh: ['键', '含义', '不写时'],
  en: ['Key', 'Meaning', 'If left out'],
} as const

const kindHeaders = {
  zh: ['kind', '是什么', '类型', '单元格', '例子', '脱敏'],
  en: ['kind', 'What it is', 'Type', 'Cells', 'Example', 'Masked'],
} as const

function keysIn(language: Language, { properties = {}, required = [] }: Schema): string[] {
  const must = { zh: '必写', en: 'required' }[language]
  const rows = Object.entries(properties).map(([key, { description = '', default: usual }]) => {
    const [zh = '', ...en] = description.split(' · ')
    const otherwise = usual === undefined ? '' : code(JSON.stringify(usual))
    return [
      code(key),
      language === 'zh' ? zh : en.join(' · '),
      required.includes(key) && usual === undefined ? must : otherwise,
    ]
  })
  return tableOf(keyHeaders[language], rows)
}

function writeReference(): string {
  const schema = jsonSchema('catalog') as Schema
  const columns = schema.properties?.['columns']?.additionalProperties ?? {}
  const kindsIn = (language: Language) =>
    tableOf(
      kindHeaders[language],
      kindNames.toSorted().map((name) => rowOfKind(name, language)),
    )
  return [
    '# 数据表的写法 · Datasets',
    '',
    '[中文](#中文) · [English](#english)',
    '',
    'This page is written from the kinds and the schema: `UPDATE_GOLDEN=1 npx vitest run packages/core/src/dataset/reference.test.ts`.',
    '',
    '## 中文',
    '',
    '数据表写在 `rules/catalog/<id>.yaml`，或包里 `package.json` 旁边；一张表一个文件。例子见',
    '[`rules/catalog`](../../../rules/catalog) 和[从想法到模型](../../../examples/author/WALKTHROUGH.zh-CN.md)第 3 节。',
    '',
    '### 数据表的键',
    '',
    ...keysIn('zh', schema),
    '',
    '### 列的键',
    '',
    ...keysIn('zh', columns),
    '',
    '### 列的种类',
    '',
    '`kind` 决定一列的类型、如何读取、在线索里如何脱敏。读不出的单元格记入 `rejects.csv`，其值未知。脱敏一栏有两种时，前者',
    '用于敏感等级 2，后者用于 4；`--reveal` 显示原文。',
    '',
    ...kindsIn('zh'),
    '',
    '## English',
    '',
    'A dataset is a file `rules/catalog/<id>.yaml`, or one beside the `package.json` of a pack. For examples see',
    '[`rules/catalog`](../../../rules/catalog) and section 3 of [the walk-through](../../../examples/author/WALKTHROUGH.md).',
    '',
    '### Keys of a dataset',
    '',
    ...keysIn('en', schema),
    '',
    '### Keys of a column',
    '',
    ...keysIn('en', columns),
    '',
    '### Kinds of columns',
    '',
    'A `kind` decides the type of a column, how cells are read, and how clues mask them. A cell that cannot be read is',
    'listed in `rejects.csv`, and its value is unknown. Where two masks are shown, the first is that of privacy 2, the second',
    'of 4; `--reveal` shows what was written.',
    '',
    ...kindsIn('en'),
    '',
  ].join('\n')
}

describe('the reference of datasets', () => {
  const page = join(import.meta.dirname, '../../reference/datasets.md')

  it('is current, and its examples are read and masked as it says', () => {
    const written = writeReference()
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(page, written)
    expect(existsSync(page), 'Run with UPDATE_GOLDEN=1 and review the page.').toBe(true)
    expect(readFileSync(page, 'utf8')).toBe(written)
  })

  it('says of every key in both languages what it means', () => {
    const rows = writeReference().match(/^\| `\w+` \|.*$/gm) ?? []
    expect(rows.length).toBeGreaterThan(kindNames.length)
    // Of keys the last cell may be empty, no other.
    for (const row of rows) expect(row).not.toMatch(/\| {2}\| /)
  })
})
