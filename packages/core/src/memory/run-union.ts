import type { UnionOperation } from '../plan/plan.ts'
import { type MemoryTable, placeOf } from './memory-table.ts'

/** Adds the rows of another table behind; a column that it does not give is null in them. */
export function runUnion(
  table: MemoryTable,
  operation: UnionOperation,
  other: MemoryTable,
): MemoryTable {
  const given = new Map(operation.columns.map(({ name, from }) => [name, placeOf(other, from)]))
  const places = table.columns.map((name) => given.get(name))
  const added = other.rows.map((row) =>
    places.map((at) => (at === undefined ? null : (row[at] ?? null))),
  )
  return { columns: table.columns, rows: [...table.rows, ...added] }
}
