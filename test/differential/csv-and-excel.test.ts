import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCsv } from '@mingjian/adapter-csv'
import { openExcel } from '@mingjian/adapter-excel'
import { type Dataset, type DatasetRow, datasetDefinitionSchema, type Reject } from '@mingjian/core'
import fc from 'fast-check'
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import { afterAll, expect, test } from 'vitest'
import { fuzzing, reachIsKnown } from './check-property.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingjian-both-'))
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
    at: { title: { zh: '时刻' }, kind: 'timestamp' },
    cash: { title: { zh: '现金' }, kind: 'flag' },
    note: { title: { zh: '摘要' }, kind: 'text' },
  },
})

/** A cell as it stands in CSV, and as a clerk has it in Excel: the same text, or typed. */
interface Both {
  readonly text: string
  readonly value: CellValue
  readonly numFmt?: string
}
/** Excel writes `_x0041_` as it must be written; the writer of these tests does not. */
const same = (text: string): Both => ({
  text,
  value: text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'),
})

const day = fc.integer({ min: -25_000, max: 60_000 })
const iso = (days: number, seconds: number): string =>
  new Date(days * 86_400_000 + seconds * 1000).toISOString()
const typedDay = fc
  .tuple(day, fc.constantFrom('yyyy-mm-dd', 'yyyy/m/d', 'yyyy"年"m"月"d"日"', 'm/d/yy'))
  .map(([days, numFmt]): Both => {
    const text = iso(days, 0).slice(0, 10)
    return { text, value: new Date(days * 86_400_000), numFmt }
  })
const typedTime = fc
  .tuple(day, fc.integer({ min: 1, max: 86_399 }))
  .map(([days, seconds]): Both => {
    const text = iso(days, seconds).slice(0, 19).replace('T', ' ')
    return {
      text,
      value: new Date(days * 86_400_000 + seconds * 1000),
      numFmt: 'yyyy-mm-dd h:mm:ss',
    }
  })
const number = fc.integer({ min: -1e12, max: 1e12 }).map((cents): Both => {
  const text = String(cents / 100)
  return { text, value: Number(text) }
})
const whole = fc
  .bigInt({ min: 0n, max: 10n ** 15n - 1n })
  .map((digits): Both => ({ text: String(digits), value: Number(digits) }))
const answer = fc.boolean().map((value): Both => ({ text: value ? 'TRUE' : 'FALSE', value }))
const words = fc.constantFrom(
  ...['某某公司', ' 张三\u3000', '甲;"乙",丙\t丁', '两\n行', '𠮷野家', '', '-', 'NA', '是', '=1+1'],
  ...[
    '11010519491231002X',
    '440524188001010000',
    '4.40E+17',
    '1,200.50',
    '１２',
    '1e5',
    '2020-02-30',
  ],
  ...['_x0041_', '<&>', '合计', '制表人：张三', '43861', '2020年1月2日', ' ', '无', '0012'],
)
const free = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter((text) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text))

const cell: fc.Arbitrary<Both> = fc.oneof(
  { weight: 4, arbitrary: words.map(same) },
  { weight: 1, arbitrary: free.map(same) },
  typedDay,
  typedTime,
  number,
  whole,
  answer,
)
const likely = fc.tuple(
  fc.oneof(words.map(same), whole),
  fc.oneof(words.map(same), whole),
  fc.oneof(number, words.map(same)),
  fc.oneof(typedDay, words.map(same)),
  fc.oneof(typedTime, typedDay, words.map(same)),
  fc.oneof(answer, words.map(same)),
  fc.oneof(cell, free.map(same)),
)
const row = fc.oneof(
  { weight: 5, arbitrary: likely },
  { weight: 1, arbitrary: fc.array(cell, { minLength: 7, maxLength: 7 }) },
  { weight: 1, arbitrary: fc.constant(Array.from({ length: 7 }, () => same(''))) },
)

const headers: readonly (readonly (readonly string[])[])[] = [
  [['付款人', '证件号码', '金额', '付款日期', '时刻', '现金', '摘要']],
  [
    ['付款', '', '金额', '付款日期', '时刻', '现金', '摘要'],
    ['人', '证件号码', '', '', '', '', ''],
  ],
]
const table = fc.record({
  titles: fc.array(fc.constantFrom('付款明细', '', '单位：元'), { maxLength: 2 }),
  header: fc.constantFrom(...headers),
  rows: fc.array(row, { maxLength: 12 }),
  stringMode: fc.constantFrom('shared' as const, 'inline' as const),
  dateSystem: fc.constantFrom('1900' as const, '1904' as const),
})

async function read(dataset: Dataset | undefined) {
  const rows: DatasetRow[] = []
  for await (const batch of dataset?.batches() ?? []) rows.push(...batch)
  const { counts, headers, headerRecords, titleRecords, unread } = dataset?.sources[0] ?? {}
  const { blank: _, ...counted } = counts ?? {}
  return { rows, counts: counted, headers, headerRecords, titleRecords, unread }
}

test('a table reads the same as CSV and as a workbook', async () => {
  const met = { rows: 0, rejects: 0 }
  await fc.assert(
    fc.asyncProperty(table, async ({ titles, header, rows, stringMode, dateSystem }) => {
      const wide = (text: string) => [text, ...Array.from({ length: 6 }, () => '')]
      const top = [...titles.map(wide), ...header].map((texts) => texts.map(same))
      const all = [...top, ...rows]
      const quote = ({ text }: Both) => `"${text.replaceAll('"', '""')}"`
      const csv = join(folder, 'a.csv')
      writeFileSync(csv, all.map((each) => each.map(quote).join(',')).join('\r\n'))
      const cells = new Map(
        all.flatMap((each, at) =>
          each.flatMap(({ value, numFmt }, column) =>
            numFmt === undefined
              ? []
              : [[`${at},${column}`, { value, style: { numFmt } }] as const],
          ),
        ),
      )
      const sheet = { name: '表', rows: all.map((each) => each.map(({ value }) => value)), cells }
      const xlsx = join(folder, 'a.xlsx')
      writeFileSync(xlsx, await writeXlsx({ sheets: [sheet], stringMode, dateSystem }))

      const rejects: [Reject[], Reject[]] = [[], []]
      const options = (at: 0 | 1) => ({
        catalog: [payment],
        onReject: ({ source: _, ...reject }: Reject) =>
          void rejects[at].push({ source: '', ...reject }),
      })
      const asCsv = await read(await openCsv(csv, options(0)))
      const { datasets, others } = await openExcel(xlsx, options(1))
      expect([datasets.length, others.length]).toEqual([1, 0])
      expect(await read(datasets[0])).toEqual(asCsv)
      expect(rejects[1]).toEqual(rejects[0])
      met.rows += asCsv.rows.length
      met.rejects += rejects[0].length
    }),
    fuzzing(200),
  )
  if (reachIsKnown) expect(Math.min(met.rows, met.rejects)).toBeGreaterThan(200)
})
