import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DatasetRow, datasetDefinitionSchema, type Reject, type Value } from '@mingjian/core'
import { encodeGb18030 } from '@mingjian/testkit'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { openCsv } from './open-csv.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingjian-dirty-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const payment = datasetDefinitionSchema.parse({
  id: 'payment',
  title: { zh: '付款' },
  privacy: 2,
  columns: {
    payer: { title: { zh: '付款人' }, kind: 'party_name', required: true, headers: ['付款|人'] },
    amount: { title: { zh: '金额（元）' }, kind: 'money', required: true },
    paid: { title: { zh: '付款日期' }, kind: 'date', headers: ['付款|日期'] },
    cash: { title: { zh: '现金' }, kind: 'flag' },
  },
})

/** A cell as written and the value it must become; undefined where it must be refused. */
type Cell = readonly [string, Value | undefined]

const payer = fc.constantFrom<Cell>(
  ['某某公司', '某某公司'],
  [' 张三\u3000', '张三'],
  ['甲;"乙",丙\t丁', '甲;"乙",丙\t丁'],
  ['两个\r\n行内', '两个\r\n行内'],
  ['𠮷野家', '𠮷野家'],
  ['NA', null],
  ['', null],
)
const amount = fc.constantFrom<Cell>(
  ['1,200.50', 120050n],
  ['１２', 1200n],
  ['-', null],
  ['1e5', undefined],
  ['很多', undefined],
)
const paid = fc.constantFrom<Cell>(
  ['2020-01-01', 18262],
  ['2020年1月2日', 18263],
  ['', null],
  ['43861', undefined],
  ['2020-02-30', undefined],
)
const cash = fc.constantFrom<Cell>(['是', true], ['no', false], ['无', null], ['?', undefined])

const cells = fc.tuple(payer, amount, paid, cash)
const line = fc.oneof(
  { weight: 6, arbitrary: cells.map((row) => ({ kind: 'row' as const, row, extra: 0 })) },
  { weight: 1, arbitrary: cells.map((row) => ({ kind: 'row' as const, row, extra: 2 })) },
  { weight: 1, arbitrary: cells.map((row) => ({ kind: 'wide' as const, row })) },
  { weight: 1, arbitrary: cells.map((row) => ({ kind: 'narrow' as const, row })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '  ', '""').map((text) => ({ kind: 'blank' as const, text })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('合计', '总 计', '小计：', '合计（元）'), amount)
      .map(([text, [sum]]) => ({ kind: 'total' as const, texts: [text, sum, '', ''] })),
  },
)

const encoders: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with mark': (text) => Buffer.from(`\ufeff${text}`),
  gb18030: encodeGb18030,
  'utf-16le': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
}

/** The header in one row, as groups over details, or with field codes below. */
const headers: readonly (readonly (readonly string[])[])[] = [
  [['付款人', '金额(元)', '付款日期', '现金']],
  [
    ['付款', '', '', '现金'],
    ['人', '金额（元）', '日期', ''],
  ],
  [
    ['付款人', '金额(元)', '付款日期', '现金'],
    ['FKR', 'JE', 'FKRQ', 'XJ'],
  ],
]

const style = fc.record({
  header: fc.constantFrom(...headers),
  titles: fc.array(
    fc.constantFrom(['付款明细表'], ['制表日期：2024-01-01', '', '', ''], ['', '单位：元', '']),
    { maxLength: 3 },
  ),
  encoding: fc.constantFrom(...Object.keys(encoders)),
  delimiter: fc.constantFrom(',', '\t', ';'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  lastEnd: fc.boolean(),
  quoteAll: fc.boolean(),
  leading: fc.integer({ min: 0, max: 2 }),
})

it('reads dirty files: nothing is lost, and every record has its number', async () => {
  const rejectedShare = { cells: 0, records: 0, files: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 25 }), style, async (lines, how) => {
      const write = (texts: readonly string[]): string =>
        texts
          .map((text) =>
            how.quoteAll || /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text,
          )
          .join(how.delimiter)
      const out: string[] = Array.from({ length: how.leading }, () => '')
      const top = [...how.titles, ...how.header]
      for (const texts of top) out.push(write(texts))
      const rows: { record: number; cells: Value[] }[] = []
      const rejects: [number, string | undefined][] = []
      let blank = how.leading
      for (const entry of lines) {
        const record = out.length + 1
        if (entry.kind === 'blank') {
          out.push(entry.text)
          blank += 1
          continue
        }
        if (entry.kind === 'total') {
          out.push(write(entry.texts))
          rejects.push([record, undefined])
          continue
        }
        const texts = entry.row.map(([text]) => text)
        if (entry.kind === 'wide') texts.push('x')
        if (entry.kind === 'narrow') texts.pop()
        if (entry.kind === 'row') for (let i = 0; i < entry.extra; i += 1) texts.push('')
        out.push(write(texts))
        if (texts.every((text) => text === '')) blank += 1
        else if (entry.kind !== 'row') rejects.push([record, undefined])
        else {
          rows.push({ record, cells: entry.row.map(([, value]) => value ?? null) })
          entry.row.forEach(([, value], index) => {
            const column = Object.keys(payment.columns)[index]
            if (value === undefined) rejects.push([record, column])
          })
        }
      }
      // Text behind the last line break is a record only where there is some.
      if (!how.lastEnd && out.at(-1) === '') blank -= 1
      const text = out.join(how.lineEnd) + (how.lastEnd ? how.lineEnd : '')
      const path = join(folder, 'dirty.csv')
      writeFileSync(path, encoders[how.encoding]?.(text) ?? '')

      const found: Reject[] = []
      const dataset = await openCsv(path, { catalog: [payment], onReject: (r) => found.push(r) })
      const read: DatasetRow[] = []
      for await (const batch of dataset.batches()) read.push(...batch)

      expect(read).toMatchObject(rows.map((row) => ({ source: 0, ...row })))
      expect(found.map(({ record, column }) => [record, column])).toEqual(rejects)
      const totals = lines.filter(({ kind }) => kind === 'total').length
      expect(found.filter(({ reason }) => reason.en === 'a total')).toHaveLength(totals)
      const first = how.leading + how.titles.length + 1
      expect(dataset.sources[0]).toMatchObject({
        headerRecords: how.header.map((_, index) => first + index),
        titleRecords: how.titles.map((_, index) => how.leading + index + 1),
      })
      const rejected = rejects.filter(([, column]) => column === undefined).length
      const counts = dataset.sources[0]?.counts
      expect(counts).toEqual({
        read: rows.length + rejected,
        loaded: rows.length,
        rejected,
        totals,
        headersAgain: 0,
        notes: 0,
        timesCut: expect.any(Number),
        rejectedCells: rejects.length - rejected,
        repeated: 0,
        duplicates: 0,
        sameKey: 0,
        blank,
      })
      rejectedShare.files += 1
      if (rejected > 0) rejectedShare.records += 1
      if (rejects.length > rejected) rejectedShare.cells += 1
    }),
    { numRuns: 500 },
  )
  expect(Math.min(...Object.values(rejectedShare))).toBeGreaterThan(100)
})
