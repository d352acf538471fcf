import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AdapterError, openCsv } from '@mingjian/adapter-csv'
import {
  applyRulings,
  type BulkFile,
  concatDatasets,
  countOnce,
  createRowWatcher,
  type Dataset,
  type DatasetDefinition,
  datasetDefinitionSchema,
  type KindName,
  kinds,
  loadRulings,
  type Plan,
  type Reject,
  type RowAnswer,
  type RowQuestion,
  type Rulings,
  recordColumn,
  sourceColumn,
  storedColumns,
  type Value,
} from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import { readPacks } from '@mingjian/packs'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { fuzzing, reachIsKnown } from './check-property.ts'
import { runPlan } from './plan-runs.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingjian-bulk-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What became of files: their rows in the engine, the accounts of the sources, rejects, what watchers heard. */
interface Reading {
  readonly rows: readonly (readonly Value[])[]
  readonly sources: unknown
  readonly rejects: readonly string[]
  /** Of each ruling the records that it changed, and those that it does not fit. */
  readonly ruled: unknown
  readonly answers: readonly (readonly RowAnswer[])[]
  /** Rows that the engine read itself. */
  readonly plain: number
  /** Files whose records it told apart itself. */
  readonly files: number
}

async function read(
  paths: readonly string[],
  definition: DatasetDefinition,
  inBulk: boolean,
  rulings?: Rulings,
): Promise<Reading> {
  const rejects: string[] = []
  const onReject = (reject: Reject) => rejects.push(JSON.stringify(reject))
  const opened: Dataset[] = []
  for (const path of paths) opened.push(await openCsv(path, { catalog: [definition], onReject }))
  const whole = concatDatasets(opened)
  const given = rulings === undefined ? whole : applyRulings(whole, rulings)
  const { bulk, ...once } = countOnce(given, { onReject })
  let plain = 0
  let files = 0
  const count = (file: BulkFile): BulkFile => ({
    ...file,
    start: () => {
      const reader = file.start()
      return {
        read: reader.read,
        countPlain: (found) => {
          plain += found.rows
          files += 1
          reader.countPlain(found)
        },
      }
    },
  })
  const asked = questionsOf(once)
  let answers: readonly (readonly RowAnswer[])[] = []
  const watcher = {
    ...createRowWatcher(asked.map((question) => ({ question, take: () => undefined }))),
    heed: (found: typeof answers) => {
      answers = found
    },
  }
  const dataset: Dataset =
    bulk === undefined || !inBulk
      ? once
      : {
          ...once,
          bulk: {
            ...bulk,
            parts: bulk.parts.map((part) => ({ ...part, file: part.file && count(part.file) })),
            watchers: [watcher],
          },
        }
  const { columns } = storedColumns(dataset)
  const traces = [sourceColumn, recordColumn].map((name) => ({
    name,
    type: { kind: 'integer' } as const,
  }))
  const all = [...traces, ...columns]
  const plan: Plan = {
    model: 'test.bulk',
    datasets: [{ name: 'given', use: definition.id, columns: all }],
    tables: [
      { name: 'rows', from: { dataset: 'given' }, operations: [], columns: all, keep: true },
    ],
  }
  const names = all.map(({ name }) => name)
  const rows = await runPlan(duckdb({ readsFilesFrom: 0 }), plan, [dataset], {
    table: 'rows',
    columns: names,
  })
  if (answers.length === 0)
    answers = asked.map((question) => answer(question, rows, names, dataset))
  return {
    rows,
    sources: JSON.parse(JSON.stringify(dataset.sources)),
    rejects: rejects.sort(),
    ruled: rulings?.all.map((_, at) => [once.ruled?.changed(at), once.ruled?.unfit(at)]),
    answers,
    plain,
    files,
  }
}

const isDay = (kind: KindName) => ['date', 'timestamp'].includes(kinds[kind].type.kind)

function questionsOf({ definition, columns }: Dataset): readonly RowQuestion[] {
  const days = columns.filter((name) => isDay(definition.columns[name]?.kind ?? 'text'))
  return [
    ...columns.flatMap((column): RowQuestion[] => [
      { ask: 'unknown', column },
      { ask: 'first-unknown', column, most: 3 },
    ]),
    ...days.flatMap((column): RowQuestion[] => [
      { ask: 'earliest', column },
      { ask: 'latest', column, open: true },
      { ask: 'latest', column, open: false },
      { ask: 'after', column, day: 18_300 },
      ...days.map((other) => ({ ask: 'before', column, other }) as const),
    ]),
  ]
}

/** What the question means, row by row. */
function answer(
  question: RowQuestion,
  rows: Reading['rows'],
  names: readonly string[],
  { definition, sources }: Dataset,
): readonly RowAnswer[] {
  const cell = (row: readonly Value[], name: string) => row[names.indexOf(name)] ?? null
  const dayIn = (row: readonly Value[], name: string): number | undefined => {
    const value = cell(row, name)
    if (typeof value !== 'number') return undefined
    return definition.columns[name]?.kind === 'timestamp' ? Math.floor(value / 86_400) : value
  }
  const open = 2_932_896
  const answerOf = (source: number): RowAnswer => {
    const own = rows.filter((row) => row[0] === BigInt(source))
    const { column } = question
    const unknown = own.filter(
      (row) => cell(row, column) === null && cell(row, `${column}$pending`) !== true,
    )
    const days = own.flatMap((row) => dayIn(row, column) ?? [])
    switch (question.ask) {
      case 'unknown':
        return unknown.length === 0 && own.length === 0 ? undefined : unknown.length
      case 'first-unknown':
        return unknown.length === 0
          ? undefined
          : unknown
              .map((row) => Number(row[1]))
              .sort((a, b) => a - b)
              .slice(0, question.most)
      case 'earliest':
        return days.filter((day) => day < open).sort((a, b) => a - b)[0]
      case 'latest':
        return days.filter((day) => question.open || day < open).sort((a, b) => b - a)[0]
      case 'after':
        if (own.length === 0) return undefined
        return days.filter((day) => day > question.day && day < open).length
      case 'before':
        if (own.length === 0) return undefined
        return own.filter((row) => {
          const [day, other] = [dayIn(row, column), dayIn(row, question.other)]
          return day !== undefined && other !== undefined && day < other
        }).length
    }
  }
  return sources.map((_, source) => answerOf(source))
}

/** A file may be refused: by both in the same words. */
function refusal(error: unknown) {
  if (error instanceof AdapterError) return { refused: error.message }
  throw error
}

async function requireSame(
  texts: readonly string[],
  definition: DatasetDefinition,
  rulings?: Rulings,
): Promise<Pick<Reading, 'plain' | 'files'>> {
  const paths = texts.map((text, at) => {
    const path = join(folder, `${at}[1].csv`)
    writeFileSync(path, text)
    return path
  })
  const ours = await read(paths, definition, true, rulings).catch(refusal)
  const exact = await read(paths, definition, false, rulings).catch(refusal)
  expect({ ...ours, plain: 0, files: 0 }).toEqual({ ...exact, plain: 0, files: 0 })
  const { plain, files } = 'plain' in ours ? ours : { plain: 0, files: 0 }
  return { plain, files }
}

const spelled: Readonly<Record<KindName, readonly string[]>> = {
  account: [
    '6222020200112233445',
    'TOKENA0K7QDABCDEFGHIJKLMNOPQRSTUVWXYZ',
    'TOKENA12222ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    'TOKENI0K7QDABCDEFGHIJKLMNOPQRSTUVWXYZ',
    'TOKENA0K7QDABCDEFGHIJKLMNOPQRSTUVWXY',
    'TOKENA0K7QDA1CDEFGHIJKLMNOPQRSTUVWXYZ',
    'Tokenish-1234',
    '1234567890123456000',
    '12-34',
    'AB12X',
    '6.2E+18',
    '62220xxx1',
    '123456789012345678900',
    'E12',
    '1E12',
  ],
  birth_date: [
    '1990-01-31',
    '1990/1/5',
    '19900131',
    '1990年1月31日',
    '1990-02-30',
    '1799-12-31',
    '9999-12-31',
    '9999-12-30',
    '0000-01-01',
  ],
  case_no: [
    '（2021）示01执12号',
    'TOKENC0K7QDABCDEFGHIJKLMNOPQRSTUVWXYZ',
    'TOKENC12222ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    'TOKENA0K7QDABCDEFGHIJKLMNOPQRSTUVWXYZ',
    'TOKENC0K7QDABCDEFGHIJKLMNOPQRSTUVWXY',
    'TOKENC0K7QDA1CDEFGHIJKLMNOPQRSTUVWXYZ',
    'Tokenish-1234',
    'tokenc0k7qdabcdefghijklmnopqrstuvwxyz',
    '(2021)示01执012号',
    '〔2021〕示第12号',
    '示检刑诉〔2021〕5号',
    '(2021)年示1号',
    '(2021)示01执12',
    '（2021)示3号之一',
    '2021示1号',
    '示 1号',
    '示（1）号',
    'A12',
  ],
  count: ['12', '-3', '0012', '1,200', '3.0', '3.5', '1234567890123456789', '+5', '１２'],
  date: [
    '2020-01-31',
    '2020-1-5',
    '2020/01/31',
    '20200131',
    '2020年1月31日',
    '2020-01-31 00:00:00',
    '2020-01-31 13:45',
    '2020-01-31T08:05:01.5',
    '2020/01/31 23:59',
    '2020-01-31 1:05',
    '2020-01-31 24:00',
    '20200230',
    '2200-12-31',
    '2201-01-01',
    '1800/1/1',
    '2020-01-31 00:00:00.000',
    '2020.1.5',
    '43861',
    '2020-01',
    '2020-01-31 13:45Z',
  ],
  flag: ['是', '否', 'Y', 'no', 'TRUE', 'f', '1', '0', '2', '有', 'yES'],
  money: [
    '12.50',
    '-1',
    '0.5',
    '.5',
    '1,200.50',
    '12.505',
    '12.500',
    '1e5',
    '12345678901234567.00',
    '3.5万元',
    '￥12',
    '00012.10',
    '-0',
    '12.',
    '９.5',
  ],
  month: [
    '2020-01',
    '202012',
    '2020年1月',
    '2020-13',
    '2020-01-31',
    '1700-01',
    '0001-01',
    '2020-1',
  ],
  parties: [
    '张三',
    '欧阳锋',
    '某某建筑有限公司',
    '买买提',
    '张三、李四',
    '张三，李四等5人',
    '张三、另3人',
    '另有三人',
    '另三人',
    '李平等',
    '原告：张三',
    '某某公司',
    '不详公司',
    '张三、张三',
    '甲（集团）公司',
    '、',
  ],
  party_name: [
    '某某公司',
    '甲公司（上海）',
    'A & B LLC',
    ' 张三\u3000',
    '="0012"',
    '=1',
    '甲\u200b',
    '甲  乙',
    '甲\u00a0乙',
    '\u0001',
    '甲\t乙',
  ],
  person_id: [
    '11010519491231002X',
    'TOKENI0K7QDABCDEFGHIJKLMNOPQRSTUVWXYZ',
    'TOKENI12222ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    'TOKENA0K7QDABCDEFGHIJKLMNOPQRSTUVWXYZ',
    'TOKENI0K7QDABCDEFGHIJKLMNOPQRSTUVWXY',
    'TOKENI0K7QDA1CDEFGHIJKLMNOPQRSTUVWXYZ',
    'Tokenish-1234',
    'tokeni0k7qdabcdefghijklmnopqrstuvwxyz',
    '11010519491231002x',
    '110105194912310021',
    '440524188001010014',
    '440524188001010000',
    '110105194912310016',
    '110105491231002',
    '91350100M000100Y43',
    '91350100XXX100Y43A',
    '9135010000XXXXXX12',
    'E12345678',
    'G1234567',
    '1E3456',
    '123456789012345678901',
    '无号',
    '110105194912310021、110105194912310022',
    '011010519491231002',
    '1101051949123100200',
  ],
  person_name: [
    '张三',
    '张　三',
    '张 三',
    'JOHN SMITH',
    '买买提·艾力',
    '李\u200b四',
    'A',
    '张 A',
    '阿 卜',
  ],
  phone: [
    '13912345678',
    'TOKENT0K7QDABCDEFGHIJKLMNOPQRSTUVWXYZ',
    'TOKENT12222ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    'TOKENA0K7QDABCDEFGHIJKLMNOPQRSTUVWXYZ',
    'TOKENT0K7QDABCDEFGHIJKLMNOPQRSTUVWXY',
    'TOKENT0K7QDA1CDEFGHIJKLMNOPQRSTUVWXYZ',
    'Tokenish-1234',
    '13900000000',
    '1391234567',
    '+8613912345678',
    '010-62345678',
    '01062345678',
    '400-123-4567',
    '139 1234 5678',
  ],
  plate: [
    '京A12345',
    'TOKENV0K7QDABCDEFGHIJKLMNOPQRSTUVWXYZ',
    'TOKENV12222ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    'TOKENA0K7QDABCDEFGHIJKLMNOPQRSTUVWXYZ',
    'TOKENV0K7QDABCDEFGHIJKLMNOPQRSTUVWXY',
    'TOKENV0K7QDA1CDEFGHIJKLMNOPQRSTUVWXYZ',
    'Tokenish-1234',
    '京AD12345',
    '京A1234O',
    '京a12345',
    '京A1234警',
    '使123456',
    'A12345',
    '京O12345',
    '京012345',
  ],
  quantity: ['22.794', '1234567', '-0.5', '1.1234567', '1.1234560', '85%', '1234567890123', '.5'],
  term: [
    '42',
    '0',
    '007',
    '42个月',
    '三年六个月',
    '3年零6个月',
    '12345',
    '3.0',
    '-3',
    '有期徒刑三年',
    '半年',
    '１２',
  ],
  sex: ['男', '女', 'M', 'female', '1', '3', '男性'],
  text: [
    '购房',
    'NA',
    '-',
    '—',
    'null',
    'Null',
    '无',
    '合计',
    '总 计',
    '备注：某',
    '共3条',
    '未知',
    'a"b',
    'a;b',
    '两\n行',
    '  ',
    '\u007f',
    '𠮷',
    '\u0085x',
    '设计',
  ],
  timestamp: [
    '2020-01-31 08:05:00',
    '2020-01-31T08:05',
    '2020-01-31',
    '9999-12-31',
    '2020-02-30 08:05',
    '2020-01-31 24:00:00',
    '2020/1/31 8:05',
    '20200131080500',
    '1799-01-01 00:00:00',
    '2020-01-31 08:05:00.5',
  ],
}

/** Mostly the first of some texts. */
const mostly = (usual: string, ...others: readonly string[]) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  )

/** Missing tokens that look like data, or mean something in SQL or in a regular expression. */
const words = [
  "'",
  '#N/A',
  '^',
  '[-]',
  '0',
  '12',
  '1',
  '某某公司',
  '张三',
  '2020-01-31',
  '是',
  'A',
  '购房',
]

const digits = fc.stringMatching(/^[0-9]{1,19}$/)
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  digits,
  fc.constantFrom('', '', '-', 'NA', '0', ' '),
)
/** A spelling of the kind, mostly; or one that is cut, joined or changed in one sign. */
const cellOf = (kind: KindName): fc.Arbitrary<string> => {
  const usual = fc.constantFrom(...spelled[kind])
  return fc.oneof(
    { weight: 6, arbitrary: usual },
    { weight: 2, arbitrary: fc.tuple(usual, nasty).map(([a, b]) => a + b) },
    { weight: 1, arbitrary: fc.tuple(usual, fc.nat(12)).map(([a, at]) => a.slice(0, at)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(usual, fc.nat(18), fc.constantFrom('0', '5', 'X', '号', '-', ' ', '０', '.'))
        .map(([a, at, sign]) => a.slice(0, at) + sign + a.slice(at + 1)),
    },
    { weight: 2, arbitrary: nasty },
  )
}

const write = (cells: readonly string[], delimiter = ','): string =>
  cells
    .map((cell) =>
      cell.includes('"') || cell.includes(delimiter) || /[\r\n]/.test(cell)
        ? `"${cell.replaceAll('"', '""')}"`
        : cell,
    )
    .join(delimiter)

test('of each kind the engine reads cells as the kind does, or leaves them to it', async () => {
  const plain = new Map<KindName, number>()
  const settings = fc.constantFrom<object>(
    {},
    {},
    { never_negative: true },
    { empty: 'pending' },
    { empty: 'open' },
    { empty: 'none' },
  )
  const example = fc.constantFrom(...(Object.keys(kinds) as KindName[])).chain((kind) =>
    fc.tuple(
      fc.constant(kind),
      settings,
      fc.array(cellOf(kind), { minLength: 20, maxLength: 200, size: 'max' }),
      mostly('', 'given').map((each) => each !== ''),
    ),
  )
  await fc.assert(
    fc.asyncProperty(example, async ([kind, setting, cells, given]) => {
      const { type } = kinds[kind]
      const fits: Readonly<Record<string, boolean>> = {
        pending: type.kind === 'date',
        open: isDay(kind),
        none: ['integer', 'decimal', 'boolean'].includes(type.kind),
        never_negative: ['integer', 'decimal'].includes(type.kind),
      }
      const [said] = Object.entries(setting).map(([key, is]) => (key === 'empty' ? is : key))
      const missing = given ? { missing: words } : {}
      const definition = datasetDefinitionSchema.parse({
        id: 'given',
        title: { zh: '给定' },
        privacy: 2,
        ...missing,
        columns: {
          tag: { title: { zh: '标' }, kind: 'text' },
          more: { title: { zh: '又' }, kind: 'text' },
          x: {
            title: { zh: '值' },
            kind,
            ...(said === undefined || fits[String(said)] ? setting : {}),
          },
        },
      })
      const lines = cells.map((cell, at) => write([`r${at}`, 'y', cell.replaceAll(/\p{Cs}/gu, '')]))
      const found = await requireSame([['标,又,值', ...lines, ''].join('\n')], definition)
      plain.set(kind, (plain.get(kind) ?? 0) + found.plain)
    }),
    fuzzing(120),
  )
  console.log(Object.fromEntries(plain))
  if (reachIsKnown) {
    expect(plain.size).toBe(Object.keys(kinds).length)
    expect(Math.min(...plain.values())).toBeGreaterThan(40)
  }
}, 600_000)

test('the engine reads files of every dataset of the catalog', async () => {
  const { catalog } = await readPacks(fileURLToPath(new URL('../../rules', import.meta.url)))
  for (const definition of catalog) {
    // What shows masked numbers is read from these, and has no header of its own.
    const columns = Object.entries(definition.columns).filter(([, { shows }]) => !shows)
    const codes = (column: (typeof columns)[number][1]) => Object.keys(column.codes ?? {}).at(-1)
    const cells = columns.map(([, column]) => codes(column) ?? spelled[column.kind][0] ?? '')
    const headers = columns.map(([name]) => name)
    const found = await requireSame([`${write(headers)}\n${write(cells)}\n`], definition)
    expect([definition.id, found]).toEqual([definition.id, { plain: 1, files: 1 }])
  }
}, 600_000)

test('the engine reads tokens itself, and counts them by their key', async () => {
  const definition = datasetDefinitionSchema.parse({
    id: 'given',
    title: { zh: '给定' },
    privacy: 1,
    columns: {
      x: { title: { zh: '证件号码' }, kind: 'person_id' },
      y: { title: { zh: '账号' }, kind: 'account' },
      z: { title: { zh: '案号' }, kind: 'case_no' },
    },
  })
  const tokens = ['K7QD', 'AAAA'].map((key) =>
    ['I1', 'A0', 'C0'].map((kind) => `TOKEN${kind}${key}ABCDEFGHIJKLMNOPQRSTUVWXYZ`),
  )
  const plain = ['11010519491231002X', '6222020200112233445', '(2021)示01执12号']
  const text = [['证件号码', '账号', '案号'], ...tokens, plain]
    .map((cells) => cells.join())
    .join('\n')
  expect(await requireSame([`${text}\n`], definition)).toEqual({ plain: 3, files: 1 })
  const { sources } = await read([join(folder, '0[1].csv')], definition, true)
  expect(sources).toMatchObject([
    { tokens: ['x', 'y', 'z'].map((column) => ({ column, keys: { K7QD: 1, AAAA: 1 }, plain: 1 })) },
  ])
})

test('a file that was written to since it was opened is refused, and nothing of it is counted', async () => {
  const definition = datasetDefinitionSchema.parse({
    id: 'given',
    title: { zh: '给定' },
    privacy: 1,
    columns: {
      x: { title: { zh: '值' }, kind: 'text' },
      y: { title: { zh: '又' }, kind: 'text' },
    },
  })
  const path = join(folder, 'changed.csv')
  writeFileSync(path, '值,又\n一,二\n')
  const dataset = await openCsv(path, { catalog: [definition] })
  writeFileSync(path, '值,又\n一,二\n三,四\n')
  const opened = duckdb({ readsFilesFrom: 0 }).open(new Map([['given', dataset]]), { threads: 1 })
  await expect(opened).rejects.toMatchObject({ name: 'AdapterError', code: 'file-changed' })
  expect(dataset.sources[0]?.counts.read).toBe(0)
})

const payment = datasetDefinitionSchema.parse({
  id: 'payment',
  title: { zh: '付款' },
  privacy: 2,
  date: 'paid',
  key: ['no', 'paid'],
  columns: {
    payer: { title: { zh: '付款人' }, kind: 'party_name', required: true, headers: ['付款|人'] },
    amount: { title: { zh: '金额' }, kind: 'money', required: true },
    paid: { title: { zh: '付款日期' }, kind: 'date', required: true, headers: ['付款|日期'] },
    cash: { title: { zh: '是否现金' }, kind: 'flag', empty: 'none' },
    mode: { title: { zh: '方式' }, kind: 'text', codes: { 转账: ['转', 'ZZ'], 现金: ['现'] } },
    no: { title: { zh: '编号' }, kind: 'text' },
  },
})
const titles = Object.values(payment.columns).map(({ title }) => title.zh)

const row = fc.tuple(
  mostly(
    '甲公司',
    '乙"公司"',
    '两\r\n行',
    '两\n行',
    '',
    '  ',
    '合计',
    '小计：',
    '付款人',
    '备注：某',
  ),
  mostly('12.50', '1', '', '1e5', '0'),
  mostly('2020-01-01', '2020-01-02 13:00', '2020-01-01 00:00:00', '20200101', '', '2020-02-30'),
  mostly('', '是', '?'),
  mostly('转', 'zz', '现金', '', 'Zz', '其他'),
  mostly('1', '2', '3', '', '-'),
  // A column that no dataset has.
  mostly('', ' ', '计', '旁'),
)
const lineOf = fc.oneof(
  { weight: 12, arbitrary: row.map((cells) => ({ cells: [...cells], again: 1 })) },
  { weight: 3, arbitrary: row.map((cells) => ({ cells: [...cells], again: 3 })) },
  { weight: 1, arbitrary: row.map((cells) => ({ cells: cells.slice(0, 6), again: 1 })) },
  { weight: 1, arbitrary: row.map((cells) => ({ cells: [...cells, '', ' '], again: 1 })) },
  { weight: 1, arbitrary: row.map((cells) => ({ cells: [...cells, '', 'x'], again: 1 })) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        ...[[], [''], ['  '], ['', '', ''], ['合计', '3'], ['', '', '', '', '', '', '合计']],
        ...[
          [...titles, '旁'],
          ['制表人：张三'],
          ['', '制表人：张三', '', '', '', '', ''],
          ['共3条'],
        ],
      )
      .map((cells) => ({ cells: [...cells], again: 1 })),
  },
)
const file = fc.record({
  lines: fc.array(lineOf, { maxLength: 60, size: 'max' }),
  above: fc.array(
    fc.constantFrom(
      [],
      ['付款明细表'],
      ['', ' ', ''],
      ['制表日期：2024-01-01', '', '', ''],
      ['两\n行表'],
    ),
    { maxLength: 3 },
  ),
  delimiter: fc.constantFrom(',', ',', '\t', ';'),
  lineEnd: mostly('\n', '\r\n', '\r\n', '\r'),
  isMixed: mostly('', 'mixed').map((each) => each !== ''),
  hasEnd: fc.boolean(),
  isQuoted: fc.boolean(),
  hasMark: fc.boolean(),
  hasGroups: fc.boolean(),
})

test('of dirty files both readers give the same rows, numbers of records, counts and rejects', async () => {
  let plain = 0
  let records = 0
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 2 }), async (files) => {
      const texts = files.map((how, at) => {
        const line = (cells: readonly string[]) =>
          how.isQuoted
            ? cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(how.delimiter)
            : write(cells, how.delimiter)
        const header = how.hasGroups
          ? [
              ['付款', '金额', '付款', '是否现金', '方式', '编号', '旁'],
              ['人', '', '日期', '', '', '', ''],
            ]
          : [[...titles, '旁']]
        const body = how.lines.flatMap(({ cells, again }) => Array(again).fill(line(cells)))
        records += body.length
        const lines = [...how.above.map(line), ...header.map(line), ...body]
        const text = lines
          .map((each, i) => each + (how.isMixed && i % 3 === 1 ? '\r\n' : how.lineEnd))
          .join('')
        // Files of one dataset have not the same content.
        const end = how.hasEnd ? text : text.slice(0, -1)
        return `${how.hasMark ? '\ufeff' : ''}${end}${at === 1 && how.hasEnd ? line(['己公司', '7', '2021-01-01', '', '', '9', '']) : ''}`
      })
      if (texts[0] === texts[1]) return
      const found = await requireSame(texts, payment)
      plain += found.plain
    }),
    fuzzing(80),
  )
  console.log({ plain, records })
  if (reachIsKnown) expect(plain).toBeGreaterThan(records / 10)
}, 600_000)

test('other spellings of an open list of codes are the code, whatever blanks, width and case', async () => {
  const paid = datasetDefinitionSchema.parse({
    id: 'paid',
    title: { zh: '付款' },
    privacy: 1,
    columns: {
      way: {
        title: { zh: '方式' },
        kind: 'text',
        required: true,
        codes: { 转账: ['转帐', 'ZZ'], 现金: [] },
        unlisted: 'kept',
      },
      amount: { title: { zh: '金额' }, kind: 'money', required: true },
    },
  })
  const ways = ['转账', '转帐', '转 帐', 'ｚｚ', 'zZ', '现　金', '微信', '微 信', '微信', '—', '']
  const lines = ways.map((way, i) => `${way},${i}.50`)
  const { files } = await requireSame([['方式,金额', ...lines, ''].join('\n')], paid)
  expect(files).toBe(1)
}, 60_000)

const ruled = datasetDefinitionSchema.parse({
  id: 'suit',
  title: { zh: '立案' },
  privacy: 2,
  key: ['case_no', 'person_id'],
  columns: {
    case_no: { title: { zh: '案号' }, kind: 'case_no' },
    name: { title: { zh: '姓名' }, kind: 'party_name' },
    person_id: { title: { zh: '证件号码' }, kind: 'person_id' },
    agent_id: { title: { zh: '代理人证件号码' }, kind: 'person_id' },
    shown: { title: { zh: '脱敏号码' }, kind: 'text', shows: 'person_id' },
  },
})
const people = [
  '11010519491231002X',
  '110101199001010015',
  '440301198512120032',
  '110101900101002',
  'G12345678',
] as const
const suitOf = {
  case_no: fc.constantFrom('（2021）示01民初1号', '(2021)示01民初2号', '2021示1号'),
  name: fc.constantFrom('张三', '李四', '张 三', '甲（北京）公司', '甲(北京)公司', ''),
}
const idOf = fc.constantFrom<string>(
  ...people,
  '11010519491231002x',
  '1101**********002X',
  '',
  'NA',
)
const ruledSide = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<string>(...people).map((each) => `"${each}"`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(suitOf.case_no, fc.constantFrom('张三', '李四', '甲(北京)公司'))
      .map(([no, name]) => `{ dataset: suit, where: { case_no: "${no}", name: "${name}" } }`),
  },
)
const rulingOf = fc
  .tuple(fc.constantFrom('same', 'different'), fc.constantFrom<string>(...people), ruledSide)
  .filter(([, one, other]) => other !== `"${one}"`)
  .map(([kind, one, other]) => {
    return `  - { ruling: ${kind}, pair: ["${one}", ${other}], by: 王某, on: 2024-03-05, why: 底册 }`
  })

test('rulings change the same records however a file is read, and the engine reads the others', async () => {
  const suit = fc.tuple(suitOf.case_no, suitOf.name, idOf, idOf, fc.nat(4))
  const example = fc.tuple(
    fc.array(suit, { minLength: 5, maxLength: 40, size: 'max' }),
    fc.array(suit, { maxLength: 8 }),
    fc.array(rulingOf, { minLength: 1, maxLength: 4 }),
    fc.boolean(),
  )
  let [plain, changed, all] = [0, 0, 0]
  await fc.assert(
    fc.asyncProperty(example, async ([first, second, rulings, lacks]) => {
      const { loaded } = loadRulings(['rulings:', ...rulings].join('\n'), 'identity.yaml', [ruled])
      if (loaded === undefined) throw new Error('The rulings are refused.')
      const lines = (of: typeof first, width: number) =>
        of.flatMap(([no, name, id, agent, again]) =>
          Array.from({ length: again > 3 ? 2 : 1 }, () =>
            write([no, name, id, agent].slice(0, width)),
          ),
        )
      const head = '案号,姓名,证件号码,代理人证件号码'
      const others = lacks ? ['案号,姓名', ...lines(second, 2)] : [head, ...lines(second, 4)]
      const texts = [[head, ...lines(first, 4), ''].join('\n'), [...others, ''].join('\n')]
      const found = await requireSame(texts, ruled, loaded)
      plain += found.plain
      changed += loaded.numbers.size + loaded.records.length
      all += first.length + second.length
    }),
    fuzzing(60),
  )
  if (reachIsKnown) {
    expect(changed).toBeGreaterThan(50)
    expect(plain / all).toBeGreaterThan(0.1)
  }
}, 600_000)
