import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCsv } from '@mingjian/adapter-csv'
import {
  creditSigns,
  identityCheckDigit,
  isCreditCode,
  type KindName,
  loadDatasetDefinition,
  type Reject,
} from '@mingjian/core'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { datasetText } from './dataset-text.ts'
import { guessColumns } from './guess-dataset.ts'
import { readHead } from './read-head.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guess-'))
})
afterAll(() => rm(folder, { recursive: true }))

const pad = (n: number, size = 2) => String(n).padStart(size, '0')
const whole = (min: number, max: number) => fc.integer({ min, max })
const ymd = fc.tuple(whole(1950, 2025), whole(1, 12), whole(1, 28))
const days = fc.oneof(
  ymd.map(([y, m, d]) => `${y}-${pad(m)}-${pad(d)}`),
  ymd.map(([y, m, d]) => `${y}/${m}/${d}`),
  ymd.map(([y, m, d]) => `${y}年${m}月${d}日`),
)
const identity = fc.tuple(ymd, whole(0, 999)).map(([[y, m, d], n]) => {
  const body = `990101${y}${pad(m)}${pad(d)}${pad(n, 3)}`
  return body + identityCheckDigit(body)
})
const credit = whole(0, 99_999_999).map((n) => {
  const body = `91990101${pad(n, 8)}X`
  return body + [...creditSigns].find((sign) => isCreditCode(body + sign))
})
const card = whole(0, 999_999_999).map((n) => {
  const body = `622299000${pad(n, 9)}`
  return body + [...'0123456789'].find((sign) => passesLuhn(body + sign))
})
const passesLuhn = (digits: string) =>
  [...digits].reverse().reduce((sum, sign, i) => {
    const digit = Number(sign) * (i % 2 === 0 ? 1 : 2)
    return sum + (digit > 9 ? digit - 9 : digit)
  }, 0) %
    10 ===
  0
const grouped = fc
  .tuple(whole(0, 9_999_999), whole(0, 99))
  .map(([yuan, fen]) => `${yuan.toLocaleString('en-US')}.${pad(fen)}`)
const han = fc.constantFrom(...'虚甲乙丙丁戊己庚辛')
const surname = fc.tuple(han, han, han).map((signs) => signs.join(''))

/** A column as an office may write it: headers that say what it is, and one that does not. */
interface Sample {
  readonly kind: KindName
  readonly cells: fc.Arbitrary<string>
  readonly said: string
  /** What it is taken for by its cells alone. */
  readonly unsaid?: KindName
}
const samples: readonly Sample[] = [
  { kind: 'person_id', cells: fc.oneof(identity, credit), said: '证件号码', unsaid: 'person_id' },
  { kind: 'person_id', cells: identity, said: '身份证号', unsaid: 'person_id' },
  { kind: 'account', cells: card, said: '银行卡号', unsaid: 'account' },
  {
    kind: 'plate',
    cells: whole(0, 99_999).map((n) => `虚A·${pad(n, 5)}`.replace('虚', '京')),
    said: '号牌号码',
    unsaid: 'plate',
  },
  {
    kind: 'phone',
    cells: whole(1, 99_999_999).map((n) => `139${pad(n, 8)}`.replace(/00000$/, '00001')),
    said: '联系电话',
    unsaid: 'phone',
  },
  { kind: 'money', cells: grouped, said: '缴纳金额', unsaid: 'money' },
  {
    kind: 'money',
    cells: grouped.map((amount) => `${amount}元`),
    said: '罚没数额',
    unsaid: 'money',
  },
  {
    kind: 'money',
    cells: whole(1, 99_999).map((n) => `${n / 100}万元`),
    said: '标的额',
    unsaid: 'money',
  },
  { kind: 'money', cells: whole(1, 99_999).map((n) => `${n / 100}`), said: '贷款（万元）' },
  { kind: 'quantity', cells: whole(1, 99_999).map((n) => `${n / 1000}`), said: '重量' },
  { kind: 'quantity', cells: whole(1, 99_999).map((n) => `${n / 100}`), said: '产值（千元）' },
  { kind: 'count', cells: whole(0, 500).map(String), said: '人数', unsaid: 'count' },
  { kind: 'date', cells: days, said: '处理日期', unsaid: 'date' },
  { kind: 'birth_date', cells: days, said: '出生日期', unsaid: 'date' },
  {
    kind: 'month',
    cells: ymd.map(([y, m]) => `${y}-${pad(m)}`),
    said: '所属年月',
    unsaid: 'month',
  },
  {
    kind: 'timestamp',
    cells: fc
      .tuple(days, whole(0, 23), whole(0, 59))
      .map(([day, h, m]) => `${day} ${pad(h)}:${pad(m)}`),
    said: '发生时间',
    unsaid: 'timestamp',
  },
  { kind: 'sex', cells: fc.constantFrom('男', '女'), said: '性别', unsaid: 'sex' },
  { kind: 'flag', cells: fc.constantFrom('是', '否'), said: '是否缴清', unsaid: 'flag' },
  {
    kind: 'case_no',
    cells: fc.tuple(whole(2000, 2025), whole(1, 9999)).map(([y, n]) => `（${y}）虚9901刑初${n}号`),
    said: '案号',
    unsaid: 'case_no',
  },
  { kind: 'person_name', cells: surname, said: '姓名', unsaid: 'text' },
  { kind: 'person_name', cells: surname, said: '驾驶人', unsaid: 'text' },
  {
    kind: 'party_name',
    cells: surname.map((name) => `${name}有限公司`),
    said: '单位名称',
    unsaid: 'party_name',
  },
  { kind: 'text', cells: whole(1, 999).map((n) => pad(n, 5)), said: '票据编号' },
  { kind: 'text', cells: surname, said: '说明', unsaid: 'text' },
]

const quoteCell = (cell: string) => (/[,"]/.test(cell) ? `"${cell}"` : cell)

/** Drafts a dataset from a file of some columns and reads the file as it, below a title and above a total. */
async function draft(columns: readonly { header: string; cells: readonly string[] }[]) {
  const path = join(folder, `${Math.random()}.csv`)
  const line = (cells: readonly string[]) => cells.map(quoteCell).join(',')
  const length = Math.max(...columns.map(({ cells }) => cells.length))
  const rows = Array.from({ length }, (_, at) => [
    String(at + 1),
    ...columns.map(({ cells }) => cells[at] ?? ''),
  ])
  const header = ['序号', ...columns.map((column) => column.header)]
  const total = ['合计', ...columns.map(() => '')]
  await writeFile(path, `${[['明细表'], header, ...rows, total].map(line).join('\n')}\n`)
  const guessed = guessColumns(await readHead(path, new AbortController().signal), [])
  const text = datasetText('drafted', '草稿', guessed)
  const { loaded, diagnostics } = loadDatasetDefinition(text, 'drafted.yaml')
  expect(diagnostics).toEqual([])
  const rejects: Reject[] = []
  const dataset = await openCsv(path, {
    catalog: loaded === undefined ? [] : [loaded],
    onReject: (reject) => rejects.push(reject),
  })
  for await (const batch of dataset.batches()) expect(batch.length).toBe(length)
  const unread = rejects.filter(({ column }) => column !== undefined)
  return { kinds: guessed.slice(1).map(({ kind }) => kind), unread, rejects, text }
}

const columnOf = (sample: Sample, header: string) =>
  fc.array(sample.cells, { minLength: 3, maxLength: 8 }).map((cells) => ({ header, cells }))

it('drafts a kind for each column that reads all of it, by its header and by its cells', {
  timeout: 120_000,
}, async () => {
  for (const sample of samples) {
    await fc.assert(
      fc.asyncProperty(
        columnOf(sample, sample.said),
        columnOf(sample, '栏'),
        async (said, plain) => {
          const all = sample.unsaid === undefined ? [said] : [said, plain]
          const found = await draft(all)
          const expected = [sample.kind, ...(sample.unsaid === undefined ? [] : [sample.unsaid])]
          expect([sample.said, found.kinds, found.unread]).toEqual([sample.said, expected, []])
          expect(found.rejects.map(({ aside }) => aside)).toEqual(['total'])
        },
      ),
      { numRuns: 6 },
    )
  }
})

it('reads whatever it drafts, also below headers that say something else', {
  timeout: 120_000,
}, async () => {
  const any = fc
    .constantFrom(...samples)
    .chain((sample) =>
      fc
        .constantFrom(...samples.map(({ said }) => said))
        .chain((header) => columnOf(sample, /[万千]元/.test(header) ? '金额' : header)),
    )
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(any, { minLength: 1, maxLength: 4, selector: (each) => each.header }),
      async (columns) => {
        expect((await draft(columns)).unread).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})

it('finds a header of two rows, and names each column of it', async () => {
  const path = join(folder, 'two.csv')
  await writeFile(
    path,
    `执行案件清单
案件情况,,当事人,,代理人,金额（万元）
案号,立案日期,姓名,身份证号,姓名,
（2024）虚01民初1号,2024-01-05,虚甲,990101197101019011,虚丁,12.5
（2024）虚01民初2号,2024-02-05,虚乙,990101197101019038,虚戊,3
`,
  )
  const guessed = guessColumns(await readHead(path, new AbortController().signal), [])
  expect(guessed.map(({ header, kind }) => [header, kind])).toEqual([
    ['案号', 'case_no'],
    ['立案日期', 'date'],
    ['当事人|姓名', 'person_name'],
    ['身份证号', 'person_id'],
    ['代理人|姓名', 'person_name'],
    ['金额（万元）', 'money'],
  ])
  const rejects: Reject[] = []
  const { loaded } = loadDatasetDefinition(datasetText('two', '两行', guessed), 'two.yaml')
  const dataset = await openCsv(path, {
    catalog: loaded === undefined ? [] : [loaded],
    onReject: (reject) => rejects.push(reject),
  })
  expect(dataset.columns).toHaveLength(6)
  for await (const batch of dataset.batches()) expect(batch.length).toBe(2)
  expect(rejects).toEqual([])
})

it('takes a row of words below a header with a gap for data', async () => {
  const columns = guessColumns(
    [
      ['姓名', '性别', '', '备注'],
      ['虚甲', '男', '无业', '无'],
      ['虚乙', '女', '务农', '无'],
    ].map((cells, i) => ({ cells, record: i + 1 })),
    [],
  )
  expect(columns.map(({ header, kind }) => [header, kind])).toEqual([
    ['姓名', 'person_name'],
    ['性别', 'sex'],
    ['备注', 'text'],
  ])
})

it('says of a column that is empty throughout that its header alone tells its kind', async () => {
  const { kinds, text } = await draft([
    { header: '金额', cells: ['1.50', '2.50'] },
    { header: '撤销时间', cells: [] },
    { header: '备用栏', cells: ['', '无', '-'] },
  ])
  expect(kinds).toEqual(['money', 'date', 'text'])
  expect(text.match(/样本中这一列全是空的/g)).toHaveLength(2)
})

it('takes the kind that reads nearly all, and says how many cells it does not read', async () => {
  const plates = ['京A12345', '京A12346', '京A12347', '京A12348', '临时']
  const { kinds, text, unread } = await draft([{ header: '车辆', cells: plates }])
  expect(kinds).toEqual(['plate'])
  expect(text).toContain('样本中 1 个单元格读不成 plate')
  expect(unread).toHaveLength(1)
})
