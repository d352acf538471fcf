import { columnsOfData, type GeneratedColumn, generateCell } from './columns.ts'
import type { OtherTable } from './links.ts'
import { createTape } from './tape.ts'

/** The columns of the table that models hold themselves, each like one of a dataset. */
const taken = { town: 'town', num: 'num', since: 'day', until: 'day', rate: 'amount' } as const
const kinds = { town: 'text', num: 'count', since: 'date', until: 'date', rate: 'money' } as const

const columns = Object.entries(taken).flatMap(([name, of]): GeneratedColumn[] =>
  columnsOfData('pay')
    .filter((column) => column.name === of)
    .map((column) => ({ ...column, name })),
)

/** The table as steps may ask it. */
export const writtenTable: OtherTable = { name: 'terms', columns, date: undefined }

/** Makes its rows, some cells left out unless it is to be whole. */
export function generateWritten(numbers: readonly number[], whole: boolean): object {
  const tape = createTape(numbers)
  const rows = Array.from({ length: 1 + tape.below(5) }, () =>
    Object.fromEntries(
      Object.entries(taken).flatMap(([name, of]) => {
        const cell = generateCell('pay', of, tape)
        return !whole && tape.chance(15) ? [] : [[name, cell]]
      }),
    ),
  )
  return { [writtenTable.name]: { origin: 'design', columns: kinds, rows } }
}
