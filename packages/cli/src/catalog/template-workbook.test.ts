import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openExcel } from '@mingjian/adapter-excel'
import {
  acceptedHeaders,
  type ColumnDefinition,
  type DatasetDefinition,
  type DatasetRow,
  kinds,
  loadDatasetDefinition,
  type Reject,
} from '@mingjian/core'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { filledColumns } from './filled-columns.ts'
import { templateWorkbook } from './template-workbook.ts'

const rules = fileURLToPath(new URL('../../../../rules/catalog/', import.meta.url))
const catalog = readdirSync(rules)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => loadDatasetDefinition(readFileSync(rules + name, 'utf8'), name).loaded ?? [])

const folder = mkdtempSync(join(tmpdir(), 'mingjian-workbook-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A number is what a spreadsheet stores of it; what it means shows in the format of its column. */
const cells: Readonly<Record<ColumnDefinition['kind'], string | number>> = {
  account: '6222000000000001',
  birth_date: 32904,
  case_no: '（2024）示01民初1号',
  count: 3,
  date: 45322,
  flag: '是',
  money: 1200.5,
  month: '2024-01',
  parties: '甲公司、张三',
  party_name: '甲公司',
  person_id: '11010519491231002X',
  person_name: '张三',
  phone: '13800138000',
  plate: '京A12345',
  quantity: 22.794,
  sex: '女',
  term: 42,
  text: '某项',
  timestamp: 45322.336805555555,
}

/** The parts of a workbook as text, by their names. */
const partsOf = (workbook: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  )

const sheet = 'xl/worksheets/sheet1.xml'

const stylesOf = (xml: string): readonly number[] =>
  [...xml.matchAll(/<col [^>]*style="(\d+)"/g)].map(([, style]) => Number(style))

/** Writes a row below the header, as a spreadsheet does: its cells take the styles of their columns. */
function fillIn(workbook: Uint8Array, row: number, values: readonly (string | number)[]) {
  const parts = partsOf(workbook)
  const xml = parts[sheet] ?? ''
  const styles = stylesOf(xml)
  expect(styles).toHaveLength(values.length)
  const written = values.map((value, at) =>
    typeof value === 'number'
      ? `<c s="${styles[at]}"><v>${value}</v></c>`
      : `<c s="${styles[at]}" t="inlineStr"><is><t>${value}</t></is></c>`,
  )
  const filled = xml.replace(
    '</sheetData>',
    `<row r="${row}">${written.join('')}</row></sheetData>`,
  )
  return zipSync(
    Object.fromEntries(
      Object.entries({ ...parts, [sheet]: filled }).map(([name, part]) => [name, strToU8(part)]),
    ),
  )
}

async function readAll(workbook: Uint8Array, definitions: readonly DatasetDefinition[] = catalog) {
  const path = join(folder, 'a.xlsx')
  writeFileSync(path, workbook)
  const rejects: Reject[] = []
  const onReject = (reject: Reject) => rejects.push(reject)
  const { datasets, others } = await openExcel(path, { catalog: definitions, onReject })
  const rows: DatasetRow[] = []
  for (const dataset of datasets) for await (const batch of dataset.batches()) rows.push(...batch)
  return { datasets, others, rejects, rows }
}

test.each(catalog.map((definition) => [definition.id, definition] as const))(
  'the template of %s, filled in, is read as this dataset',
  async (id, definition) => {
    const columns = Object.values(filledColumns(definition))
    const template = await templateWorkbook(definition, 'zh')
    const values = columns.map(({ kind, codes }) => Object.keys(codes ?? {})[0] ?? cells[kind])
    const { datasets, others, rejects, rows } = await readAll(fillIn(template, 3, values))
    expect(datasets.map((dataset) => dataset.definition.id)).toEqual([id])
    // The sheet of notes looks like no dataset, not even in part.
    expect(others.map(({ code }) => code)).toEqual(['dataset-unknown'])
    expect(rejects).toEqual([])
    expect(datasets[0]?.sources[0]?.headerRecords).toEqual([1, 2])
    expect(datasets[0]?.columns).toEqual(Object.keys(definition.columns))
    expect(rows.map(({ record }) => record)).toEqual([3])
    // What masked numbers show is no column of it.
    const empty = Object.keys(definition.columns).length - columns.length
    expect(rows[0]?.cells.filter((cell) => cell === null)).toHaveLength(empty)
    // Digits of identifiers are lost where a spreadsheet takes them for numbers.
    const { [sheet]: xml = '', 'xl/styles.xml': styles = '' } = partsOf(template)
    const codes = formatCodes(styles)
    const formats = stylesOf(xml).map((style) => codes[style])
    const isText = columns.map(({ kind }) => kinds[kind].type.kind === 'string')
    expect(formats.filter((_, at) => isText[at]).filter((code) => code !== '@')).toEqual([])
  },
)

test('in English no cell of its notes is a header either', async () => {
  const headers = new Set(
    catalog.flatMap(({ columns }) =>
      Object.entries(columns).flatMap(([name, column]) => acceptedHeaders(name, column)),
    ),
  )
  for (const definition of catalog) {
    const parts = partsOf(await templateWorkbook(definition, 'en'))
    const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)]
    const notes = parts['xl/worksheets/sheet2.xml'] ?? ''
    const texts = [...notes.matchAll(/<v>(\d+)<\/v>/g)].map(([, at]) => shared[Number(at)]?.[1])
    expect(texts.length).toBeGreaterThan(Object.keys(definition.columns).length * 4)
    expect(texts.filter((text) => text === undefined || headers.has(text))).toEqual([])
    expect(texts.filter((text) => text?.startsWith('Such data are '))).toHaveLength(1)
  }
})

/** The format code of each cell style. */
function formatCodes(styles: string): readonly (string | undefined)[] {
  const codes = new Map(
    [...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [
      id,
      code,
    ]),
  )
  const [, cellStyles = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles) ?? []
  return [...cellStyles.matchAll(/<xf ([^>]*)>/g)].map(([, attributes = '']) =>
    codes.get(/numFmtId="(\d+)"/.exec(attributes)?.[1]),
  )
}

const odd = {
  ...(catalog.find(({ id }) => id === 'bid') as DatasetDefinition),
  title: { zh: '=1+1/[2024]:投标?*\\表，名称比三十一个字还要长，所以要截短才行的表' },
}
const [first = '', second = ''] = Object.keys(odd.columns)
const titled: DatasetDefinition = {
  ...odd,
  columns: {
    ...odd.columns,
    [first]: { ...odd.columns[first], title: { zh: '=HYPERLINK("http://a")' } } as ColumnDefinition,
    [second]: { ...odd.columns[second], title: { zh: '<甲>&"乙"' } } as ColumnDefinition,
  },
}

test('whatever tables and columns are called, texts are no formulas', async () => {
  const workbook = await templateWorkbook(titled, 'zh')
  const parts = partsOf(workbook)
  for (const name of [sheet, 'xl/worksheets/sheet2.xml']) {
    expect(parts[name]).toContain('<c r="A1"')
    expect(parts[name]).not.toMatch(/<f[ >]/)
  }
  const values = Object.values(titled.columns).map(({ kind }) => cells[kind])
  const { datasets, rows } = await readAll(fillIn(workbook, 3, values), [titled])
  expect(datasets[0]?.sources[0]?.name).toBe(
    'a.xlsx#=1+1  2024  投标   表，名称比三十一个字还要长，',
  )
  expect(datasets[0]?.sources[0]?.headers.map(({ header }) => header).slice(0, 2)).toEqual([
    `=HYPERLINK("http://a")|${first}`,
    `<甲>&"乙"|${second}`,
  ])
  expect(rows).toHaveLength(1)
})

test('required columns are marked by their looks alone, and the header stays in sight', async () => {
  const parts = partsOf(await templateWorkbook(odd, 'zh'))
  const xml = parts[sheet] ?? ''
  const styles = [...xml.matchAll(/<c r="[A-Z]+1" s="(\d+)"/g)].map(([, style]) => style)
  const required = Object.values(odd.columns).map((column) => column.required)
  expect(new Set(required).size).toBe(2)
  const marked = new Set(styles.filter((_, at) => required[at]))
  const others = new Set(styles.filter((_, at) => !required[at]))
  expect([marked.size, others.size, new Set([...marked, ...others]).size]).toEqual([1, 1, 2])
  expect(xml).toMatch(/<pane ySplit="2" [^>]*state="frozen"/)
})
