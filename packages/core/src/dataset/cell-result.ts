import type { InEach } from '../diagnostics/in-each.ts'
import type { Value } from '../values/type.ts'
import type { CleaningRule } from './cleaning.ts'

/** What became of a cell: a value (null when nothing was written), or why it could not be read. */
export type CellResult = CellValue | CellRefusal

export interface CellValue {
  readonly value: Value
  /** What the cell says beyond it, such as a time of day behind a date. */
  readonly beyond?: string
  /** The rules that made it of what is written; left out: it is written so. */
  readonly changes?: readonly CleaningRule[]
  /** The spelling as it may be shown, where the column has codes and this is none of them. */
  readonly unlisted?: string
  /** Of a token the signs of the key that it was made with. */
  readonly token?: string
}

/** A cell that could not be read: it is unknown in its row, and listed. */
export interface CellRefusal {
  /** The cell as it may be shown: masked by its kind, without control characters, shortened. */
  readonly found: string
  readonly reason: InEach
  readonly expected: InEach
  /** The spelling as it may be shown, where the column has codes and this is none of them. */
  readonly unlisted?: string
}
