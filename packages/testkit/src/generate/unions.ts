import type { GeneratedColumn } from './columns.ts'
import type { OtherTable } from './links.ts'
import { createTape, type Tape } from './tape.ts'

/** A union of tables: the step, and its columns. */
export interface GeneratedUnion {
  readonly step: object
  readonly columns: readonly GeneratedColumn[]
  readonly date: string | undefined
}

/** A table of a union, and what is written for it in columns of the union. */
interface Member {
  readonly table: OtherTable
  readonly written: Readonly<Record<string, string>>
}

/**
 * Unites two or three tables by most of the columns that they share, always by the keys. Where no
 * table is there twice, some call columns otherwise, or have them computed.
 */
export function generateUnion(
  numbers: readonly number[],
  tables: readonly [OtherTable, ...OtherTable[]],
  keys: readonly string[],
): GeneratedUnion {
  const tape = createTape(numbers)
  const chosen = Array.from({ length: 2 + tape.below(2) }, (_, i) =>
    i === 0 ? tables[0] : tape.pick(tables),
  )
  const shared = tables[0].columns.filter((column) =>
    chosen.every((table) => table.columns.some((each) => isAlike(each, column))),
  )
  const taken = shared.filter(({ name }) => keys.includes(name) || !tape.chance(20))
  const isWritten = new Set(chosen).size === chosen.length && tape.chance(60)
  const given = chosen.map((table) => ({ table, written: {} }))
  const members = isWritten ? writeMembers(tape, chosen, taken, keys) : given
  const dates = members.map(({ table }) => table.date)
  const hasDates = isWritten && dates.every((date) => date !== undefined)
  const columns = [
    ...taken.map((column) => asUnited(column, members)),
    ...(isWritten ? [event] : []),
    ...(hasDates ? [asUnited(happenedOn, members)] : []),
  ]
  const named = columns.map(({ name }) => name)
  return {
    step: {
      union: {
        of: isWritten
          ? Object.fromEntries(members.map(({ table, written }) => [table.name, written]))
          : chosen.map(({ name }) => name),
        columns: named,
      },
    },
    columns,
    date: named.find((name) => members.every((each) => sourceOf(each, name) === each.table.date)),
  }
}

/** A column that no table has: it says which one a row is of. */
const event: GeneratedColumn = {
  name: 'event',
  type: 'text',
  literals: ["'event 1'", "'event 2'", "'event 3'"],
}

/** A column for the date of each table. */
const happenedOn: GeneratedColumn = {
  name: 'happened_on',
  type: 'date',
  literals: ["date '2024-01-20'", "date '2024-02-29'"],
}

const writeMembers = (
  tape: Tape,
  tables: readonly OtherTable[],
  columns: readonly GeneratedColumn[],
  keys: readonly string[],
): Member[] =>
  tables.map((table, i) => {
    const changed = columns.filter(({ name }) => !keys.includes(name) && tape.chance(30))
    const written = changed.map(
      (column) => [column.name, writeColumn(tape, table, column)] as const,
    )
    return {
      table,
      written: {
        ...Object.fromEntries(written),
        event: event.literals[i] ?? event.literals[0],
        ...(tables.every(({ date }) => date !== undefined)
          ? { happened_on: table.date ?? '' }
          : {}),
      },
    }
  })

/** Another column that may stand for one, or something computed. */
function writeColumn(tape: Tape, { columns }: OtherTable, column: GeneratedColumn): string {
  const fitting = columns.filter((each) => isOfSameType(each, column))
  const other = fitting[tape.below(Math.max(fitting.length, 1))]?.name ?? column.name
  if (column.type === 'number' || tape.chance(50)) return other
  const literal = tape.pick(column.literals)
  return tape.pick([literal, `case when ${other} = ${literal} then ${literal} else ${other} end`])
}

/** A column as the union has it: repeated where it is so in one of the tables, of a kind where in all. */
function asUnited(column: GeneratedColumn, members: readonly Member[]): GeneratedColumn {
  const { kind, ...rest } = column
  const isRepeated = members.some(({ table, written }) => {
    const text = written[column.name] ?? column.name
    return table.columns.some(({ name, repeated }) => repeated && text.includes(name))
  })
  const isAsItIs = members.every(({ written }) => written[column.name] === undefined)
  return {
    ...rest,
    ...(isAsItIs && kind !== undefined ? { kind } : {}),
    ...(isRepeated ? { repeated: true } : {}),
  }
}

/** The column that stands in one of the union as it is; that of an expression is none. */
const sourceOf = ({ written }: Member, column: string): string | undefined =>
  written[column] ?? column

const isAlike = (a: GeneratedColumn, b: GeneratedColumn): boolean =>
  a.name === b.name && a.type === b.type && a.kind === b.kind

/** Numbers of one kind have the same places; text may be of several kinds. */
const isOfSameType = (a: GeneratedColumn, b: GeneratedColumn): boolean =>
  a.type === b.type && (a.type !== 'number' || (a.kind !== undefined && a.kind === b.kind))
