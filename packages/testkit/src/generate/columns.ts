import type { Tape } from './tape.ts'

/** The types that generated expressions tell apart. */
export type GeneratedType = 'number' | 'text' | 'date' | 'flag'

/** A column in reach of a generated expression, with literals that its values are near to. */
export interface GeneratedColumn {
  readonly name: string
  readonly type: GeneratedType
  readonly literals: readonly [string, ...string[]]
}

type Cells = readonly [string | number | boolean, ...(string | number | boolean)[]]

interface DataColumn {
  readonly kind: string
  readonly type: GeneratedType
  readonly cells: Cells
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
const amounts: Cells = ['100.00', '50.50', '100', '0', '99.99', '-20.00', '1234567.89']

/** The columns of the generated dataset: ties, astral characters, quotes, numbers as text. */
export const dataColumns = {
  who: {
    kind: 'person_id',
    type: 'text',
    cells: ['11010119900101001X', '110101199001010028', '440301198512120036'],
  },
  town: { kind: 'text', type: 'text', cells: ['上虞', '𠮷野', '\uff21區'] },
  note: {
    kind: 'text',
    type: 'text',
    cells: ['abc LLC', "O'Neil", '𠮷"田', 'ABC  llc', '\uffee', '调解 有限公司'],
  },
  amount: { kind: 'money', type: 'number', cells: amounts },
  cost: { kind: 'money', type: 'number', cells: amounts },
  items: { kind: 'count', type: 'number', cells: [1, 2, 2, 3, 0, -1, 7] },
  day: { kind: 'date', type: 'date', cells: days },
  due: { kind: 'date', type: 'date', cells: days },
  urgent: { kind: 'flag', type: 'flag', cells: [true, false] },
  paid: { kind: 'flag', type: 'flag', cells: [true, false] },
} as const satisfies Readonly<Record<string, DataColumn>>

export type DataColumnName = keyof typeof dataColumns

/** Columns that stand for someone or somewhere: the usual keys of groups and windows. */
export const keyColumns: readonly [DataColumnName, DataColumnName] = ['who', 'town']

/** The dataset's columns as expressions see them. */
export const generatedColumns: readonly GeneratedColumn[] = Object.entries(dataColumns).map(
  ([name, { type, cells }]) => ({
    name,
    type,
    literals: cells.map((cell) => toLiteral(cell, type)) as [string, ...string[]],
  }),
)

function toLiteral(cell: string | number | boolean, type: GeneratedType): string {
  if (type === 'text') return `'${String(cell).replaceAll("'", "''")}'`
  return type === 'date' ? `date '${cell}'` : String(cell)
}

/** A generated cell: one of the few values of its column, so that values tie and keys meet. */
export const generateCell = (name: DataColumnName, tape: Tape): string | number | boolean =>
  tape.pick<string | number | boolean>(dataColumns[name].cells)
