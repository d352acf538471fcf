import { completeCell, type DataName } from './columns.ts'
import type { GeneratedRow } from './screening.ts'
import { createTape } from './tape.ts'

type Data = Readonly<Partial<Record<DataName, readonly GeneratedRow[]>>>

/**
 * Fills every missing cell with a value of its column, and what is pending with a later day: one of
 * the worlds that may be the case. The same numbers give the same world.
 *
 * @example
 * const filled = fillMissing({ suit: [{ who: null }] }, [3, 1, 4])
 * filled.suit?.[0]?.['who'] === null // => false
 */
export function fillMissing(data: Data, numbers: readonly number[]): Data {
  const tape = createTape(numbers)
  const fill = (name: DataName, row: GeneratedRow): GeneratedRow =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => [
        column,
        cell ?? completeCell(name, column, tape),
      ]),
    )
  return Object.fromEntries(
    Object.entries(data).map(([name, rows]) => [
      name,
      rows.map((row) => fill(name as DataName, row)),
    ]),
  )
}
