import type { Tape } from './tape.ts'

/** The types that generated expressions tell apart. */
export type GeneratedType = 'number' | 'text' | 'date' | 'time' | 'flag'

/** A column in reach of a generated expression, with literals that its values are near to. */
export interface GeneratedColumn {
  readonly name: string
  readonly type: GeneratedType
  readonly literals: readonly [string, ...string[]]
  /** Whether its numbers are integers. */
  readonly whole?: boolean
  /** The kind of a dataset's column; a computed column has none. */
  readonly kind?: string
  /** Whether a join to several rows may have repeated it: it cannot be counted or summed. */
  readonly repeated?: boolean
}

export type GeneratedCell = string | number | boolean
type Cells = readonly [GeneratedCell, ...GeneratedCell[]]

interface DataColumn {
  readonly kind: string
  readonly type: GeneratedType
  readonly cells: Cells
  /** What an empty cell means; unknown where left out. */
  readonly empty?: 'pending'
}

const days: Cells = [
  '2024-01-01',
  '2024-01-02',
  '2024-01-02',
  '2024-01-20',
  '2024-01-31',
  '2024-02-29',
  '2024-03-01',
  '2023-12-31',
]
const times: Cells = [
  '2024-01-01 00:00:00',
  '2024-01-01 00:00:30',
  '2024-01-20 13:45:10',
  '2024-01-20 14:30',
  '2024-01-31 23:59:59',
  '2024-02-29 12:00:01',
  '2024-03-01 00:00:00',
  '2023-12-31 23:59:59',
]
const amounts: Cells = ['100.00', '50.50', '100', '0', '99.99', '-20.00', '1234567.89']
const totals: Cells = ['100.00', '50.50', '100', '0', '99.99']

/** The check digit of the second one fails. */
const who: DataColumn = {
  kind: 'person_id',
  type: 'text',
  cells: ['110101199001010015', '110101199001010028', '44030119851212018X'],
}
const town: DataColumn = { kind: 'text', type: 'text', cells: ['上虞', '𠮷野', '\uff21區'] }
const note: DataColumn = {
  kind: 'text',
  type: 'text',
  cells: [
    'abc LLC',
    "O'Neil",
    '𠮷"田',
    'ABC  llc',
    '\uffee',
    '调解 有限公司',
    '二〇二四年一月二十日',
    '有期徒刑三年六个月',
    '人民币壹佰元整',
  ],
}
const sex: DataColumn = { kind: 'sex', type: 'text', cells: ['男', '女'] }
const day: DataColumn = { kind: 'date', type: 'date', cells: days }
const event: DataColumn = { ...day, empty: 'pending' }
const time: DataColumn = { kind: 'timestamp', type: 'time', cells: times }
const num: DataColumn = { kind: 'count', type: 'number', cells: [1, 2, 3] }
const flag: DataColumn = { kind: 'flag', type: 'flag', cells: [true, false] }

/** The columns of the generated datasets: ties, astral characters, quotes, numbers as text. */
export const dataColumns = {
  suit: {
    who,
    town,
    note,
    amount: { kind: 'money', type: 'number', cells: amounts },
    cost: { kind: 'money', type: 'number', cells: amounts },
    items: { kind: 'count', type: 'number', cells: [1, 2, 2, 3, 0, -1, 7] },
    day,
    due: event,
    filed: time,
    sex,
    urgent: flag,
    paid: flag,
    firm: { kind: 'party_name', type: 'text', cells: ['甲乙贸易有限公司', '张三', 'ABC LLC'] },
    num,
    seq: { kind: 'count', type: 'number', cells: [0] },
    list: {
      kind: 'parties',
      type: 'text',
      cells: [
        '张三、李四',
        '张三',
        '李四、甲公司等5人',
        '原告：张三；甲公司',
        "O'Neil，𠮷田、张三",
        '等3人',
      ],
    },
  },
  pay: {
    who,
    town,
    num,
    day,
    sex,
    amount: { kind: 'money', type: 'number', cells: totals },
    memo: note,
    back: event,
    at: time,
    ended: { ...time, empty: 'pending' },
    final: flag,
    payer: { kind: 'person_name', type: 'text', cells: ['张三', '欧阳 四', "O'Neil"] },
    account: {
      kind: 'account',
      type: 'text',
      cells: ['6222021001116245702', '33050165653', '330501-65653'],
    },
  },
  office: {
    town,
    num,
    since: day,
    gone: day,
    staff: { kind: 'term', type: 'number', cells: [1, 2, 5] },
    open: flag,
    area: { kind: 'quantity', type: 'number', cells: ['0.000001', '22.794', '1,234.5', '-3'] },
    began: { kind: 'month', type: 'date', cells: ['2024-01-01', '2024-02-01', '2023-12-31'] },
    car: { kind: 'plate', type: 'text', cells: ['京A12345', '京a·1234O', '粤BD12345'] },
    call: {
      kind: 'phone',
      type: 'text',
      cells: ['13912345678', '+86 139-1234-5678', '0571-87654321'],
    },
    file: {
      kind: 'case_no',
      type: 'text',
      cells: ['(2024)浙0604民初1号', '〔2024〕浙0604民初0012号', '调解书'],
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, DataColumn>>>>

export type DataName = keyof typeof dataColumns

/** Columns that stand for someone or somewhere: the usual keys of groups and windows. */
export const keyColumns = ['who', 'town'] as const

/** Columns that are alike in several datasets: the keys of joins. */
export const joinColumns = ['who', 'town', 'num', 'day', 'sex'] as const

/** Columns without missing cells where a screening is to be sound. */
export const wholeColumns: ReadonlySet<string> = new Set(['who', 'town', 'num', 'list'])

/** The column that tells the rows of a dataset apart, and is never missing. */
export const rowNumber = 'seq'

/** The column of suits that a step may split, and what it is split into: expressions see the names alone. */
export const listColumn = 'list'
export const splitColumn: GeneratedColumn = {
  name: 'party',
  kind: 'party_name',
  type: 'text',
  literals: ["'张三'", "'甲公司'", "'李四'"],
}

/** A dataset's columns as expressions see them. */
export const columnsOfData = (name: DataName): readonly GeneratedColumn[] =>
  Object.entries<DataColumn>(dataColumns[name])
    .filter(([column]) => column !== listColumn)
    .map(([column, { kind, type, cells }]) => ({
      name: column,
      kind,
      type,
      literals: cells.map((cell) => toLiteral(cell, type)) as [string, ...string[]],
      ...(kind === 'count' ? { whole: true } : {}),
    }))

function toLiteral(cell: GeneratedCell, type: GeneratedType): string {
  if (type === 'text') return `'${String(cell).replaceAll("'", "''")}'`
  if (type === 'time') return `timestamp '${cell}'`
  return type === 'date' ? `date '${cell}'` : String(cell).replaceAll(',', '')
}

/** Days on which what is pending may happen yet: after the last one that any source knows of. */
const later = {
  date: ['2024-07-01', '2024-07-15', '2025-01-31'],
  timestamp: ['2024-07-01 00:00:00', '2024-07-15 08:30:00', '2025-01-31 23:59:59'],
} as const

/** What a missing cell may be in truth. */
export function completeCell(data: DataName, name: string, tape: Tape): GeneratedCell {
  const columns: Readonly<Record<string, DataColumn>> = dataColumns[data]
  const { empty, type } = columns[name] ?? {}
  if (empty !== 'pending') return generateCell(data, name, tape)
  return tape.pick(type === 'time' ? later.timestamp : later.date)
}

/** A generated cell: one of the few values of its column, so that values tie and keys meet. */
export function generateCell(data: DataName, name: string, tape: Tape): GeneratedCell {
  const columns: Readonly<Record<string, DataColumn>> = dataColumns[data]
  const column = columns[name]
  if (column === undefined) throw new RangeError(`${data} has no column ${name}.`)
  return tape.pick(column.cells)
}
