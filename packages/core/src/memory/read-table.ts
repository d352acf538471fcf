import type { TableQuery } from '../backend.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { compareValues } from '../values/compare.ts'
import type { Value } from '../values/type.ts'
import { compileExpr, type Row } from './compile-expr.ts'
import type { MemoryTable } from './memory-table.ts'
import { keyOf } from './partition.ts'
import { runOperation, type Surroundings } from './run-operation.ts'

/** Answers a query on a computed table: filter, keys, operations, order, limit, columns. */
export function readTable(
  from: MemoryTable,
  query: TableQuery,
  surroundings: Surroundings,
): readonly Row[] {
  let table = findRows(from, query, surroundings)
  for (const operation of query.operations ?? []) {
    table = runOperation(table, operation, surroundings)
  }
  const place = placesOf(table, query)
  const rows = [...table.rows]
  const order = query.order.map(({ column, descending }) => ({ at: place(column), descending }))
  rows.sort((a, b) => {
    for (const { at, descending } of order) {
      const result = compareCells(a[at] ?? null, b[at] ?? null, descending === true)
      if (result !== 0) return result
    }
    return 0
  })
  const columns = query.columns.map(place)
  return rows.slice(0, query.limit).map((row) => columns.map((at) => row[at] ?? null))
}

function findRows(
  table: MemoryTable,
  query: TableQuery,
  { evaluators }: Surroundings,
): MemoryTable {
  const { where, matching } = query
  let { rows } = table
  if (where !== undefined) {
    const holds = compileExpr(where, table.columns, evaluators)
    rows = rows.filter((row) => holds(row) === true)
  }
  if (matching !== undefined) {
    const places = matching.columns.map(placesOf(table, query))
    const wanted = new Set(matching.values.map(keyOf))
    rows = rows.filter((row) => wanted.has(keyOf(places.map((at) => row[at] ?? null))))
  }
  return { columns: table.columns, rows }
}

const placesOf =
  ({ columns }: MemoryTable, query: TableQuery) =>
  (name: string): number => {
    const at = columns.indexOf(name)
    if (at < 0) throw new InvariantError(`No column ${name} in table ${query.table}.`)
    return at
  }

/** Unknown comes last in both directions. */
function compareCells(a: Value, b: Value, descending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return descending ? compareValues(b, a) : compareValues(a, b)
}
