import { type Dataset, type DatasetRow, datasetDefinitionSchema, type Reject } from '@mingjian/core'
import fc from 'fast-check'

/** A dataset with columns of all sorts of kinds. */
export const payment = datasetDefinitionSchema.parse({
  id: 'payment',
  title: { zh: '付款' },
  privacy: 2,
  columns: {
    payer: { title: { zh: '付款人' }, kind: 'party_name', required: true },
    payer_id: { title: { zh: '证件号码' }, kind: 'person_id' },
    amount: { title: { zh: '金额' }, kind: 'money', required: true },
    paid: { title: { zh: '付款日期' }, kind: 'date' },
    at: { title: { zh: '时刻' }, kind: 'timestamp' },
    cash: { title: { zh: '现金' }, kind: 'flag' },
    note: { title: { zh: '摘要' }, kind: 'text' },
  },
})
export const headers = Object.values(payment.columns).map(({ title }) => title.zh)

/** A type of DuckDB, and the texts as which CSV holds its values; an empty one is null. */
export interface Typed {
  readonly type: string
  readonly text: fc.Arbitrary<string>
}

const day = fc.integer({ min: -50_000, max: 60_000 })
const iso = (days: number, seconds: number): string =>
  new Date(days * 86_400_000 + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')
const cents = fc.integer({ min: -1e12, max: 1e12 })
const words = fc.constantFrom(
  ...[
    '某某公司',
    ' 张三\u3000',
    "甲;'乙',丙\t丁",
    '两\n行',
    '𠮷野家',
    '-',
    'NA',
    '是',
    '=1+1',
    '无',
  ],
  ...[
    '11010519491231002X',
    '440524188001010000',
    '4.40E+17',
    '1,200.50',
    '１２',
    '1e5',
    '2020-02-30',
  ],
  ...['合计', '制表人：张三', '43861', '2020年1月2日', '0012', '\\N', '\\x41'],
)
const free = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text))

const text: Typed = { type: 'VARCHAR', text: fc.oneof(words, free) }
const types: readonly Typed[] = [
  text,
  { type: 'BIGINT', text: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String) },
  // HUGEINT is left out: the engine writes it into Parquet as binary numbers.
  { type: 'DECIMAL(18,2)', text: cents.map((each) => (each / 100).toFixed(2)) },
  { type: 'DOUBLE', text: cents.map((each) => String(each / 100)) },
  {
    type: 'FLOAT',
    text: fc.integer({ min: -999_999, max: 999_999 }).map((each) => String(each / 100)),
  },
  { type: 'BOOLEAN', text: fc.constantFrom('true', 'false') },
  { type: 'DATE', text: day.map((each) => iso(each, 0).slice(0, 10)) },
  {
    type: 'TIMESTAMP',
    text: fc
      .tuple(day, fc.integer({ min: 0, max: 86_399 }))
      .map(([days, seconds]) => iso(days, seconds)),
  },
]

const likely = ['VARCHAR', 'VARCHAR', 'DECIMAL(18,2)', 'DATE', 'TIMESTAMP', 'BOOLEAN', 'VARCHAR']
const typesOf = (names: readonly string[]) =>
  names.map((name) => types.find(({ type }) => type === name) ?? text)
/** A table of that dataset: the types of its columns, and its rows as texts. */
export const table = fc
  .oneof(fc.constant(typesOf(likely)), fc.tuple(...headers.map(() => fc.constantFrom(...types))))
  .chain((columns) =>
    fc.record({
      columns: fc.constant(columns),
      rows: fc.array(
        fc.tuple(
          ...columns.map((each) =>
            fc.oneof(
              { weight: 5, arbitrary: each.text },
              { weight: 1, arbitrary: fc.constant('') },
            ),
          ),
        ),
        { maxLength: 12 },
      ),
    }),
  )

export const quoted = (each: string) => `"${each.replaceAll('"', '""')}"`
export const literal = (each: string) => (each === '' ? 'NULL' : `'${each.replaceAll("'", "''")}'`)

/** What is read of a source, its records numbered without the header. */
export async function read(
  dataset: Dataset | undefined,
  rejects: readonly Reject[],
  before: number,
) {
  const rows: DatasetRow[] = []
  for await (const batch of dataset?.batches() ?? []) rows.push(...batch)
  const { counts, headers, unread, titleRecords } = dataset?.sources[0] ?? {}
  const numbered = rows.map((row) => ({ ...row, record: row.record - before }))
  const listed = rejects.map((each) => ({ ...each, source: '', record: each.record - before }))
  return { rows: numbered, rejects: listed, counts, headers, unread, titleRecords }
}
