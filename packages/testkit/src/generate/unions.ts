import type { GeneratedColumn } from './columns.ts'
import type { OtherTable } from './links.ts'
import { createTape } from './tape.ts'

/** A union of tables: the step, and its columns. */
export interface GeneratedUnion {
  readonly step: object
  readonly columns: readonly GeneratedColumn[]
  readonly date: string | undefined
}

/** Unites two or three tables by most of the columns that they share, always by the keys. */
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
  const isSameDate = chosen.every(({ date }) => date === chosen[0]?.date)
  const date = isSameDate ? chosen[0]?.date : undefined
  return {
    step: {
      union: { of: chosen.map(({ name }) => name), columns: taken.map(({ name }) => name) },
    },
    columns: taken.map((column) => {
      const repeated = chosen.some(({ columns }) =>
        columns.some((each) => each.name === column.name && each.repeated),
      )
      return { ...column, ...(repeated ? { repeated } : {}) }
    }),
    date: taken.some(({ name }) => name === date) ? date : undefined,
  }
}

const isAlike = (a: GeneratedColumn, b: GeneratedColumn): boolean =>
  a.name === b.name && a.type === b.type && a.kind === b.kind
