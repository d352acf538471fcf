import type { JoinOperation } from '../plan/plan.ts'
import type { Value } from '../values/type.ts'
import type { Row } from './compile-expr.ts'
import { type MemoryTable, placeOf } from './memory-table.ts'
import { keyOf } from './partition.ts'

/** Puts beside each row the columns of the rows of another table that are alike in all keys. */
export function runJoin(
  table: MemoryTable,
  operation: JoinOperation,
  other: MemoryTable,
): MemoryTable {
  const left = operation.on.map((pair) => placeOf(table, pair.left))
  const right = operation.on.map((pair) => placeOf(other, pair.right))
  const taken = operation.columns.map(({ from }) => placeOf(other, from))
  const found = indexRows(other.rows, right)
  const nothing: readonly Row[] = operation.unmatched === 'keep' ? [taken.map(() => null)] : []
  const rows = table.rows.flatMap((row) => {
    const key = knownKey(row, left)
    const matches = key === undefined ? undefined : found.get(key)
    const beside = matches?.map((match) => taken.map((at): Value => match[at] ?? null)) ?? nothing
    return beside.map((cells) => [...row, ...cells])
  })
  return { columns: [...table.columns, ...operation.columns.map(({ name }) => name)], rows }
}

/** Rows by their key; those with an unknown in it are left out, since they meet nothing. */
function indexRows(rows: readonly Row[], at: readonly number[]): ReadonlyMap<string, Row[]> {
  const index = new Map<string, Row[]>()
  for (const row of rows) {
    const key = knownKey(row, at)
    if (key === undefined) continue
    const alike = index.get(key)
    if (alike === undefined) index.set(key, [row])
    else alike.push(row)
  }
  return index
}

function knownKey(row: Row, at: readonly number[]): string | undefined {
  const cells = at.map((place): Value => row[place] ?? null)
  return cells.includes(null) ? undefined : keyOf(cells)
}
