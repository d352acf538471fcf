import type { SplitOperation } from '../plan/plan.ts'
import { type MemoryTable, placeOf } from './memory-table.ts'

/** Puts in place of each row one for each part of a text, with its number from 1. */
export function runSplit(table: MemoryTable, operation: SplitOperation): MemoryTable {
  const { column, separator, name, number } = operation
  const at = placeOf(table, column)
  const rows = table.rows.flatMap((row) => {
    const text = row[at] ?? null
    const parts = text === null ? [null] : String(text).split(separator)
    return parts.map((part, i) => [...row, part, BigInt(i + 1)])
  })
  return { columns: [...table.columns, name, number], rows }
}
