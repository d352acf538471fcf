import { type DataColumnName, generateCell } from './columns.ts'
import type { GeneratedRow } from './screening.ts'
import { createTape } from './tape.ts'

/** Fills every missing cell with a value of its column: one of the worlds that may be the case. */
export function fillMissing(
  rows: readonly GeneratedRow[],
  numbers: readonly number[],
): readonly GeneratedRow[] {
  const tape = createTape(numbers)
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [
        name,
        cell ?? generateCell(name as DataColumnName, tape),
      ]),
    ),
  )
}
