import type { Value } from '../values/type.ts'
import type { Row } from './compile-expr.ts'

/** Writes cells as one text: equal for equal cells of equal types, and for nothing else. */
export const keyOf = (cells: readonly Value[]): string =>
  cells.map((cell) => `${typeof cell}:${String(cell).length}:${String(cell)}`).join('|')

/** Splits rows by the cells at some places, groups in order of their first row. */
export function partition<T>(
  rows: readonly T[],
  at: readonly number[],
  cellsOf: (row: T) => Row = (row) => row as Row,
): T[][] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const cells = cellsOf(row)
    const key = keyOf(at.map((i) => cells[i] ?? null))
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()]
}
