import { describe, expect, it } from 'vitest'
import { createCellTally } from '../dataset/cell-tally.ts'
import { createCounts } from '../dataset/counts.ts'
import type { Source } from '../dataset/dataset.ts'
import { datasetDefinitionSchema } from '../dataset/definition.ts'
import { findByName } from '../mapping/find-mapped.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { chooseHeader } from '../records/choose-header.ts'
import { createMatcher } from '../records/create-matcher.ts'
import { describeHeader } from '../records/describe-header.ts'
import { findDataset } from '../records/find-dataset.ts'
import { isBlankRecord } from '../records/head-record.ts'
import { createHeader } from '../records/header.ts'
import { createRowReader } from '../records/row-reader.ts'
import { loadMapping } from './load-mapping.ts'

const suit = datasetDefinitionSchema.parse({
  id: 'suit',
  title: { zh: '诉讼' },
  privacy: 1,
  columns: {
    plaintiff: { title: { zh: '原告' }, kind: 'text', required: true },
    filed: { title: { zh: '立案日期' }, kind: 'date', required: true },
    closed: { title: { zh: '结案日期' }, kind: 'date' },
    amount: { title: { zh: '标的额' }, kind: 'money' },
  },
})
const loan = datasetDefinitionSchema.parse({
  id: 'loan',
  title: { zh: '借款' },
  privacy: 1,
  columns: {
    plaintiff: { title: { zh: '原告' }, kind: 'text', required: true },
    filed: { title: { zh: '立案日期' }, kind: 'date', required: true },
  },
})
const catalog = [suit, loan]

function load(text: string): Mapping {
  const { loaded, diagnostics } = loadMapping(text, 'mapping.yaml', catalog)
  expect(diagnostics).toEqual([])
  return loaded as Mapping
}

/** Reads a table as an adapter does; gives its rows and what its source says. */
function read(name: string, table: readonly (readonly string[])[], mapping?: Mapping) {
  const match = createMatcher(name, { catalog, mapping })
  const records = table.map((cells, at) => ({ cells, record: at + 1 }))
  const head = records.filter(({ cells }) => !isBlankRecord(cells))
  const header = createHeader(name, head, chooseHeader(name, head, match))
  const dataset = findDataset(name, header, match)
  const columns = dataset.columns.filter((column) => column !== undefined)
  const reader = createRowReader({
    file: name,
    header,
    dataset,
    columns,
    counts: createCounts(),
    tally: createCellTally(),
    logRejects: () => undefined,
  })
  const rows = table.flatMap((cells, at) => reader.read(cells, at + 1)?.cells ?? [])
  const source: Partial<Source> = describeHeader(header, dataset)
  return { id: dataset.definition.id, columns, rows, source }
}

describe('a header that a mapping states', () => {
  const table = [
    ['案号', '原告', '立案日期'],
    ['填报说明：', '', ''],
    ['', '', ''],
    ['起诉人', '立案', ''],
    ['', '日期', '备注'],
    ['甲', '2025-01-02', ''],
  ]
  const said = (header: string, columns = '{ 起诉人: plaintiff, 立案|日期: filed }') =>
    load(
      `sources:\n  - { files: [a.csv], dataset: suit, header: ${header}, columns: ${columns} }\n`,
    )

  it('is taken, of one row or two, whatever another row would say', () => {
    for (const one of ['1', '[1]']) {
      const first = read('a.csv', [table[0] ?? [], table[5] ?? []], said(one, '{}'))
      expect(first.source.headerRecords).toEqual([1])
    }
    const two = read('a.csv', table, said('[4, 5]'))
    expect(two.source.headerRecords).toEqual([4, 5])
    expect(two.source.titleRecords).toEqual([1, 2])
    expect(two.rows).toEqual(['甲', 20_090])
  })

  it.each(['[3]', '[40]'])('is refused where it is blank or too far down: %s', (header) => {
    expect(() => read('a.csv', table, said(header))).toThrow(/cannot be its header/)
  })

  it('is one row, or two that follow each other', () => {
    const text = 'sources:\n  - { files: [a.csv], header: [3, 5] }\n'
    const { diagnostics } = loadMapping(text, 'mapping.yaml', catalog)
    expect(diagnostics[0]?.message).toMatch(/follow each other/)
  })
})

it('compares days of a period only where both are days', () => {
  const told = (coverage: string) =>
    loadMapping(
      `sources: [{ files: [a.csv], coverage: ${coverage} }]`,
      'mapping.yaml',
      catalog,
    ).diagnostics.map(({ code }) => code)
  expect(told('{ from: 2025年1月, to: 2024-01-01 }')).toEqual(['value-invalid'])
  expect(told('{ from: 2025-01-01, to: 2024-01-01 }')).toEqual(['mapping-period'])
})

describe('a file that a mapping names', () => {
  const mapping = load(`sources:
  - files: [旧系统*.csv]
    dataset: suit
    columns: { 起诉人: plaintiff, 受理日: filed }
    unused: [标的额]
    empty: { closed: open }
    office: 某区法院
    extracted: 2025-01-10
    coverage: { from: 2024-01-01, to: 2024-12-31 }
`)
  const table = [
    ['起诉人', '受理日', '结案日期', '标的额'],
    ['甲', '2024-03-05', '', '5'],
  ]

  it('is read as it says: columns, what is left out, what an empty cell means', () => {
    const { id, columns, rows, source } = read('旧系统202412.csv', table, mapping)
    expect(id).toBe('suit')
    expect(columns).toEqual(['plaintiff', 'filed', 'closed'])
    expect(rows).toEqual(['甲', 19787, 2932896])
    expect(source).toMatchObject({
      office: '某区法院',
      extracted: '2025-01-10',
      coverage: { from: '2024-01-01', to: '2024-12-31' },
    })
    expect(source.headers?.at(-1)).toEqual({ header: '标的额', column: undefined })
  })

  it('stops where a header that it names is not there', () => {
    const renamed = [['起诉人', '受理日期', '结案日期', '标的额']]
    expect(() => read('旧系统202412.csv', renamed, mapping)).toThrow(
      /Missing header "受理日": the mapping reads it as column "filed". Nearest found: "受理日期"/,
    )
  })

  it('lets the same layout be read under another name, without its period and office', () => {
    const whole = load(`sources:
  - files: [a.csv]
    dataset: suit
    columns: { 起诉人: plaintiff, 受理日: filed, 结案日期: closed }
    unused: [标的额]
    office: 某区法院
    coverage: { to: 2024-12-31 }
`)
    const { id, columns, source } = read('另一份.csv', table, whole)
    expect([id, columns]).toEqual(['suit', ['plaintiff', 'filed', 'closed']])
    expect([source.office, source.coverage]).toEqual([undefined, undefined])
    const more = [[...(table[0] ?? []), '备注']]
    expect(() => read('另一份.csv', more, whole)).toThrow(/Unknown dataset/)
  })
})

it('lacks what an office left out, though the dataset requires it', () => {
  const text = (left: string) => `sources: [{ files: [a.csv], dataset: suit, left_out: [${left}] }]`
  const { columns, source } = read('a.csv', [['立案日期'], ['2024-03-05']], load(text('plaintiff')))
  expect(columns).toEqual(['filed'])
  expect(source).toMatchObject({ leftOut: ['plaintiff'] })
  expect(() => read('a.csv', [['立案日期']], load(text('')))).toThrow(/Missing column "plaintiff"/)
  const wrong = loadMapping(text('plaintif'), 'mapping.yaml', catalog).diagnostics
  expect(wrong.map(({ code }) => code)).toEqual(['mapping-column-unknown'])
})

it('decides between datasets that fit equally well', () => {
  const table = [['原告', '立案日期']]
  expect(() => read('a.csv', table)).toThrow(/Ambiguous dataset/)
  expect(read('a.csv', table, load('sources: [{ files: [a.csv], dataset: loan }]')).id).toBe('loan')
})

it('says only of what a file covers where it says nothing else', () => {
  const mapping = load('sources: [{ files: ["*"], coverage: { from: 2024-01-01 } }]')
  const { id, source } = read('b.csv', [['原告', '立案日期', '标的额']], mapping)
  expect(id).toBe('suit')
  expect(source.coverage).toEqual({ from: '2024-01-01', to: null })
})

it('keeps a header from the column that the catalog means, where another one is given it', () => {
  const mapping = load(
    'sources: [{ files: ["*"], dataset: suit, columns: { 标的额2: amount }, units: { 标的额2: 万元 } }]',
  )
  const table = [
    ['原告', '立案日期', '标的额', '标的额2'],
    ['甲', '2024-03-05', '5', '7'],
  ]
  const { columns, rows, source } = read('b.csv', table, mapping)
  expect(columns).toEqual(['plaintiff', 'filed', 'amount'])
  expect(rows.at(-1)).toBe(7_000_000n)
  expect(source.headers?.at(-1)?.unit).toBe('万元')
})

it('leaves out what it says is not read', () => {
  const mapping = load('sources: [{ files: ["*.csv#说明", x*.csv], skip: 说明文字 }]')
  expect(() => read('X1.CSV', [['原告']], mapping)).toThrow(/is not read: 说明文字/)
})

it.each([
  ['立案*.csv', '立案12月.csv', true],
  ['立案*.csv', '2024/立案12月.csv', true],
  ['2023/*.csv', '2024/立案12月.csv', false],
  ['*/立案*.csv', '2024/立案12月.csv', true],
  ['立案*.csv', '立案12月.csvx', false],
  ['a.csv', 'abcsv', false],
  ['(a) [1]+.csv', '(a) [1]+.csv', true],
  ['表.xlsx', '表.xlsx#说明', true],
  ['表.xlsx#说明', '表.xlsx#说明', true],
  ['库.duckdb', '库.duckdb#a.立案', true],
  ['*.db#立案', '库.db#立案', true],
  ['*.db#立案', '库.db#结案', false],
  ['表.xlsx#数据*', '表.xlsx#说明', false],
  ['*#说明', 'x/表.xlsx#说明', true],
  ['é.csv', 'e\u0301.csv', true],
  ['*', 'a\nb.csv', true],
])('%s fits %s: %s', (pattern, name, isFound) => {
  const mapping = { file: '', hash: '', sources: [{ files: [pattern] }] }
  expect(findByName(mapping, name) !== undefined).toBe(isFound)
})
