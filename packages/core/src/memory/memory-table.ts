import { InvariantError } from '../diagnostics/invariant-error.ts'
import type { Row } from './compile-expr.ts'

/** Rows in memory, their cells in the order of the columns. */
export interface MemoryTable {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/** Finds where the cells of a column stand in the rows of a table. */
export function placeOf(table: MemoryTable, name: string): number {
  const at = table.columns.indexOf(name)
  if (at < 0) throw new InvariantError(`No column ${name} among ${table.columns.join(', ')}.`)
  return at
}
