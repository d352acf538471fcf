import type { RankColumn } from '../plan/plan.ts'
import { compareValues } from '../values/compare.ts'
import type { Value } from '../values/type.ts'
import { compileExpr, type Evaluators, type Row } from './compile-expr.ts'
import { type MemoryTable, placeOf } from './memory-table.ts'
import { partition } from './partition.ts'

/** A row that takes part, and where it stands in the table. */
interface Placed {
  readonly row: Row
  readonly index: number
}

/** The place of each row in an order among those alike in `by`; null where it takes no part. */
export function rankRows(table: MemoryTable, added: RankColumn, evaluators: Evaluators): Value[] {
  const by = added.by.map((name) => placeOf(table, name))
  const order = added.order.map(({ column, descending }) => ({
    at: placeOf(table, column),
    sign: descending ? -1 : 1,
  }))
  const filter = added.filter && compileExpr(added.filter, table.columns, evaluators)
  const needed = [...by, ...order.map(({ at }) => at)]
  const taking = table.rows
    .map((row, index): Placed => ({ row, index }))
    .filter(
      ({ row }) =>
        needed.every((at) => row[at] !== null) && (filter === undefined || filter(row) === true),
    )
  const compare = (a: Row, b: Row): number => {
    for (const { at, sign } of order) {
      const result = compareValues(a[at] ?? null, b[at] ?? null) * sign
      if (result !== 0) return result
    }
    return 0
  }
  const results: Value[] = new Array(table.rows.length).fill(null)
  for (const members of partition(taking, by, ({ row }) => row)) {
    const sorted = members.toSorted((a, b) => compare(a.row, b.row))
    let place = 0
    sorted.forEach(({ row, index }, i) => {
      const before = sorted[i - 1]
      if (before === undefined || compare(before.row, row) !== 0) {
        place = added.rank === 'rank' ? i + 1 : place + 1
      }
      results[index] = BigInt(place)
    })
  }
  return results
}
