import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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
  party_name: '虚张三、虚构建筑有限公司',
  person_id: '990101197101019011',
  person_name: '虚　甲',
  phone: '+86 138-0013-8000',
  plate: '京a·12345',
  quantity: '22.794',
  sex: 'M',
  text: '转账 附言',
  timestamp: '2020/1/31 8:05',
}

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``

function rowOfKind(name: KindName): string {
  const { type, meaning, expected, read, mask } = kinds[name]
  const value = read(cells[name])
  if (value === undefined) throw new Error(`${name} does not read ${cells[name]}.`)
  const text = formatValue(value, type) ?? ''
  const masks = [...new Set([2, 4].map((privacy) => mask(text, privacy)))]
  const shown = masks.map(code).join(' / ')
  return `| ${[code(name), `${meaning.zh}<br>${meaning.en}`, formatType(type), `${expected.zh}<br>${expected.en}`, `${code(cells[name])} → ${code(text)}`, shown].join(' | ')} |`
}

interface Schema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema
  readonly default?: unknown
}

function rowsOfKeys({ properties = {}, required = [] }: Schema): string[] {
  return Object.entries(properties).map(([key, { description = '', default: usual }]) => {
    const [zh = '', ...en] = description.split(' · ')
    const must = required.includes(key) ? '必写 required' : ''
    const otherwise = usual === undefined ? must : code(JSON.stringify(usual))
    return `| ${code(key)} | ${zh} | ${en.join(' · ')} | ${otherwise} |`
  })
}

function writeReference(): string {
  const schema = jsonSchema('catalog') as Schema
  const columns = schema.properties?.['columns']?.additionalProperties ?? {}
  const keys = ['| 键 Key | 含义 | Meaning | 不写时 If left out |', '| --- | --- | --- | --- |']
  return [
    '# 数据表的写法 · Datasets',
    '',
    '数据表写在 `rules/catalog/<id>.yaml`，或包里 `package.json` 旁边；一张表一个文件。例子见',
    '[`rules/catalog`](../../../rules/catalog) 和[从想法到模型](../../../examples/author/WALKTHROUGH.zh-CN.md)第 3 节。',
    '',
    'A dataset is a file `rules/catalog/<id>.yaml`, or one beside the `package.json` of a pack. For examples see',
    '[`rules/catalog`](../../../rules/catalog) and section 3 of [the walk-through](../../../examples/author/WALKTHROUGH.md).',
    '',
    'This page is written from the kinds and the schema: `UPDATE_GOLDEN=1 npx vitest run packages/core/src/dataset/reference.test.ts`.',
    '',
    '## 数据表的键 · Keys of a dataset',
    '',
    ...keys,
    ...rowsOfKeys(schema),
    '',
    '## 列的键 · Keys of a column',
    '',
    ...keys,
    ...rowsOfKeys(columns),
    '',
    '## 列的种类 · Kinds of columns',
    '',
    '`kind` 决定一列的类型、如何读取、在线索里如何脱敏。读不出的单元格记入 `rejects.csv`，其值未知。脱敏一栏有两种时，前者',
    '用于敏感等级 2，后者用于 4；`--reveal` 显示原文。',
    '',
    'A `kind` decides the type of a column, how cells are read, and how clues mask them. A cell that cannot be read is',
    'listed in `rejects.csv`, and its value is unknown. Where two masks are shown, the first is that of privacy 2, the second',
    'of 4; `--reveal` shows what was written.',
    '',
    '| kind | 是什么 What it is | 类型 Type | 单元格 Cells | 例子 Example | 脱敏 Masked |',
    '| --- | --- | --- | --- | --- | --- |',
    ...kindNames.toSorted().map(rowOfKind),
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
    for (const row of rows) expect(row).not.toMatch(/\| {2}\| [^|]*\|$/)
  })
})
