import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCsv } from '@mingjian/adapter-csv'
import { openJson } from '@mingjian/adapter-json'
import { type Dataset, type DatasetRow, datasetDefinitionSchema, type Reject } from '@mingjian/core'
import { encodeGb18030 } from '@mingjian/testkit'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { fuzzing, reachIsKnown } from './check-property.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingjian-json-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const payment = datasetDefinitionSchema.parse({
  id: 'payment',
  title: { zh: '付款' },
  privacy: 2,
  columns: {
    payer: { title: { zh: '付款人' }, kind: 'party_name', required: true, headers: ['付款|人'] },
    payer_id: { title: { zh: '证件号码' }, kind: 'person_id', headers: ['付款|证件号码'] },
    amount: { title: { zh: '金额' }, kind: 'money', required: true },
    paid: { title: { zh: '付款日期' }, kind: 'date' },
    cash: { title: { zh: '现金' }, kind: 'flag' },
    note: { title: { zh: '摘要' }, kind: 'text' },
  },
})

const words = fc.constantFrom(
  ...['某某公司', ' 张三\u3000', '甲;"乙",丙\t丁', '两\n行', '𠮷野家', '', '-', 'NA', '是', 'true'],
  ...[
    '11010519491231002X',
    '440524188001010000',
    '110105194912310021',
    '1,200.50',
    '12.50',
    '-0.10',
  ],
  ...[
    '１２',
    '1e5',
    '2E-3',
    '2020-02-30',
    '2020-01-02',
    '2020年1月2日',
    '合计',
    '制表人：张三',
    ' ',
    '无',
    '0012',
  ],
  ...['12345678901234567890', 'null', 'false', '{"a":1}', '[1]', '\\', '\\n', '_'],
)
const free = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter((text) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text))
const cell = fc.oneof({ weight: 4, arbitrary: words }, free)
const row = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(cell, cell, words, words, words, cell) },
  { weight: 1, arbitrary: fc.constant(['', '', '', '', '', '']) },
)

/** How a writer of JSON has a cell: bare where it can be a number, true or false. */
const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/
const bare = (text: string): string =>
  number.test(text) || text === 'true' || text === 'false' ? text : JSON.stringify(text)

const names = ['人', '证件号码', '金额', '付款日期', '现金', '摘要']
const flat = ['付款人', ...names.slice(1)]

const table = fc.record({
  rows: fc.array(row, { maxLength: 12 }),
  grouped: fc.boolean(),
  /** For each cell in turn: whether it is bare, and what becomes of it where it is empty. */
  marks: fc.array(
    fc.record({ bare: fc.boolean(), empty: fc.constantFrom('""', 'null', undefined) }),
    {
      minLength: 7,
      maxLength: 7,
    },
  ),
  turn: fc.nat({ max: 5 }),
  space: fc.constantFrom('', ' ', '\r\n  '),
  around: fc.constantFrom('list', 'RECORDS', 'data.rows'),
  encoding: fc.constantFrom('utf-8', 'gb18030', 'utf-16le'),
})
type Table = typeof table extends fc.Arbitrary<infer T> ? T : never

/** The first record has every key: they are the columns, in its order. */
const first = ['某某公司', '', '1', '', '', '']

function objects({ rows, grouped, marks, turn }: Table): string[] {
  let place = 0
  return [first, ...rows].map((texts, record) => {
    const cells = texts.map((text, at) => {
      const mark = marks[place++ % marks.length]
      const value =
        text === '' && record > 0 ? mark?.empty : mark?.bare ? bare(text) : JSON.stringify(text)
      const name = JSON.stringify((grouped ? names : flat)[at])
      return value === undefined ? [] : [`${name}:${value}`]
    })
    const group = grouped ? [[`"付款":{${cells.slice(0, 2).flat().join(',')}}`]] : cells.slice(0, 2)
    const all = [...group, ...cells.slice(2)].flat()
    // Keys may stand in any order.
    const from = record === 0 ? 0 : turn % (all.length || 1)
    return `{${[...all.slice(from), ...all.slice(0, from)].join(',')}}`
  })
}

const encode = (text: string, encoding: string): Uint8Array => {
  if (encoding === 'gb18030') return encodeGb18030(text)
  return encoding === 'utf-8' ? Buffer.from(text) : Buffer.from(`\ufeff${text}`, 'utf16le')
}

async function read(
  open: (options: {
    catalog: (typeof payment)[]
    onReject: (reject: Reject) => void
  }) => Promise<Dataset>,
  above: number,
) {
  const rejects: Reject[] = []
  const dataset = await open({
    catalog: [payment],
    onReject: (reject) => rejects.push({ ...reject, source: '', record: reject.record - above }),
  })
  const rows: DatasetRow[] = []
  for await (const batch of dataset.batches()) rows.push(...batch)
  const { counts, headers, unread } = dataset.sources[0] ?? {}
  const numbered = rows.map((each) => ({ ...each, record: each.record - above }))
  return { rows: numbered, counts, headers, unread, rejects }
}

test('a table reads the same as CSV, as JSON and as JSON lines', async () => {
  const met = { rows: 0, rejects: 0 }
  await fc.assert(
    fc.asyncProperty(table, async (given) => {
      const { rows, grouped, space, around, encoding } = given
      const quote = (text: string | undefined) => `"${text?.replaceAll('"', '""')}"`
      const head = grouped
        ? [
            ['付款', '', '金额', '付款日期', '现金', '摘要'],
            ['人', '证件号码', '', '', '', ''],
          ]
        : [flat]
      const lines = [...head, first, ...rows].map((texts) => texts.map(quote).join(','))
      const csv = join(folder, 'a.csv')
      writeFileSync(csv, lines.join('\n'))
      const asCsv = await read((options) => openCsv(csv, options), head.length)

      const records = objects(given)
      const list = `[${space}${records.join(`,${space}`)}${space}]`
      const text = {
        list,
        RECORDS: `{"RECORDS":${list}}`,
        'data.rows': `{"n":1,"data":{"rows":${list}}}`,
      }[around]
      const json = join(folder, 'a.json')
      writeFileSync(json, encode(text ?? '', encoding))
      expect(await read((options) => openJson(json, options), 0)).toEqual(asCsv)

      const jsonl = join(folder, 'a.jsonl')
      writeFileSync(jsonl, encode(`${records.join('\n')}\n`, encoding))
      expect(await read((options) => openJson(jsonl, options), 0)).toEqual(asCsv)
      met.rows += asCsv.rows.length
      met.rejects += asCsv.rejects.length
    }),
    fuzzing(200),
  )
  if (reachIsKnown) expect(Math.min(met.rows, met.rejects)).toBeGreaterThan(200)
})
