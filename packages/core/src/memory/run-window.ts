import type { AggregateColumn, WindowOperation } from '../plan/plan.ts'
import { compareValues } from '../values/compare.ts'
import type { Value } from '../values/type.ts'
import { compileAggregate } from './accumulator.ts'
import type { Evaluators, Row } from './compile-expr.ts'
import type { MemoryTable } from './memory-table.ts'
import { partition } from './partition.ts'
import { rankRows } from './rank-rows.ts'

/** Adds aggregates over the rows of the same group or frame, and places among them. */
export function runWindow(
  table: MemoryTable,
  operation: WindowOperation,
  evaluators: Evaluators,
): MemoryTable {
  const columns = [...table.columns]
  let rows = table.rows
  for (const added of operation.columns) {
    const table = { columns, rows }
    const results =
      'rank' in added ? rankRows(table, added, evaluators) : windowResults(table, added, evaluators)
    rows = rows.map((row, i) => [...row, results[i] ?? null])
    columns.push(added.name)
  }
  return { columns, rows }
}

/** The window's value for each row; null where a key or the row's place in the frame is unknown. */
function windowResults(
  table: MemoryTable,
  added: AggregateColumn,
  evaluators: Evaluators,
): Value[] {
  const by = added.by.map((key) => table.columns.indexOf(key))
  const order = added.frame === undefined ? -1 : table.columns.indexOf(added.frame.column)
  const make = compileAggregate(added.aggregate, table.columns, evaluators)
  const results: Value[] = new Array(table.rows.length).fill(null)
  const placed = table.rows.map((row, index) => ({ row, index }))
  const complete = placed.filter(({ row }) =>
    [...by, ...(order < 0 ? [] : [order])].every((at) => row[at] !== null),
  )
  for (const members of partition(complete, by, ({ row }) => row)) {
    if (added.frame === undefined) {
      const accumulator = make()
      for (const { row } of members) accumulator.add(row)
      const result = accumulator.result()
      for (const { index } of members) results[index] = result
      continue
    }
    slide(members, order, added.frame, make(), results)
  }
  return results
}

/** Moves one accumulator along the rows of a group in the order of the frame's column. */
function slide(
  members: readonly { readonly row: Row; readonly index: number }[],
  order: number,
  frame: NonNullable<AggregateColumn['frame']>,
  accumulator: ReturnType<ReturnType<typeof compileAggregate>>,
  results: Value[],
): void {
  const sorted = members
    // A date is a number and an integer a bigint: compared as bigints, both stay exact.
    .map(({ row, index }) => ({ row, index, at: BigInt(row[order] as number | bigint) }))
    .toSorted((a, b) => compareValues(a.at, b.at))
  const preceding = BigInt(frame.preceding)
  let first = 0
  let next = 0
  for (const { index, at: now } of sorted) {
    for (; next < sorted.length; next += 1) {
      const candidate = sorted[next]
      if (candidate === undefined || candidate.at > now) break
      if (frame.before && candidate.at === now) break
      accumulator.add(candidate.row)
    }
    for (; first < next; first += 1) {
      const oldest = sorted[first]
      if (oldest === undefined || oldest.at >= now - preceding) break
      accumulator.remove(oldest.row)
    }
    results[index] = accumulator.result()
  }
}
