import type { TableQuery } from '../backend.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { compareValues } from '../values/compare.ts'
import type { Value } from '../values/type.ts'
import { compileExpr, type Evaluators, type Row } from './compile-expr.ts'
import type { MemoryTable } from './memory-table.ts'
import { keyOf } from './partition.ts'

/** Answers a query on a computed table: filter, keys, order, limit, columns. */
export function readTable(table: MemoryTable, query: TableQuery, evaluators: Evaluators): Row[] {
  const place = (name: string): number => {
    const at = table.columns.indexOf(name)
    if (at < 0) throw new InvariantError(`No column ${name} in table ${query.table}.`)
    return at
  }
  let rows = [...table.rows]
  if (query.where !== undefined) {
    const holds = compileExpr(query.where, table.columns, evaluators)
    rows = rows.filter((row) => holds(row) === true)
  }
  if (query.matching !== undefined) {
    const places = query.matching.columns.map(place)
    const wanted = new Set(query.matching.values.map(keyOf))
    rows = rows.filter((row) => wanted.has(keyOf(places.map((at) => row[at] ?? null))))
  }
  const order = query.order.map(({ column, descending }) => ({ at: place(column), descending }))
  rows.sort((a, b) => {
    for (const { at, descending } of order) {
      const result = compareCells(a[at] ?? null, b[at] ?? null, descending === true)
      if (result !== 0) return result
    }
    return 0
  })
  if (query.limit !== undefined) rows = rows.slice(0, query.limit)
  const columns = query.columns.map(place)
  return rows.map((row) => columns.map((at) => row[at] ?? null))
}

/** Unknown comes last in both directions. */
function compareCells(a: Value, b: Value, descending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return descending ? compareValues(b, a) : compareValues(a, b)
}
