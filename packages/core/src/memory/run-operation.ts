import type {
  DeriveOperation,
  FilterOperation,
  GroupOperation,
  Operation,
  WindowColumn,
  WindowOperation,
} from '../plan/plan.ts'
import { compareValues } from '../values/compare.ts'
import type { Value } from '../values/type.ts'
import { compileAggregate } from './accumulator.ts'
import { compileExpr, type Evaluators, type Row } from './compile-expr.ts'

/** Rows in memory, their cells in the order of the columns. */
export interface MemoryTable {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/** Applies one operation of a plan to a table. */
export function runOperation(
  table: MemoryTable,
  operation: Operation,
  evaluators: Evaluators,
): MemoryTable {
  switch (operation.kind) {
    case 'derive':
      return runDerive(table, operation, evaluators)
    case 'filter':
      return runFilter(table, operation, evaluators)
    case 'window':
      return runWindow(table, operation, evaluators)
    case 'group':
      return runGroup(table, operation, evaluators)
  }
}

function runDerive(
  table: MemoryTable,
  operation: DeriveOperation,
  evaluators: Evaluators,
): MemoryTable {
  const columns = [...table.columns]
  const derived = operation.columns.map(({ name, value }) => {
    const evaluate = compileExpr(value, columns, evaluators)
    columns.push(name)
    return evaluate
  })
  const rows = table.rows.map((row) => {
    const cells = [...row]
    for (const evaluate of derived) cells.push(evaluate(cells))
    return cells
  })
  return { columns, rows }
}

function runFilter(
  table: MemoryTable,
  operation: FilterOperation,
  evaluators: Evaluators,
): MemoryTable {
  const holds = compileExpr(operation.condition, table.columns, evaluators)
  return { columns: table.columns, rows: table.rows.filter((row) => holds(row) === true) }
}

function runGroup(
  table: MemoryTable,
  operation: GroupOperation,
  evaluators: Evaluators,
): MemoryTable {
  const keys = operation.keys.map((key) => table.columns.indexOf(key))
  const makers = operation.columns.map(({ aggregate }) =>
    compileAggregate(aggregate, table.columns, evaluators),
  )
  const groups = partition(table.rows, keys)
  if (operation.keys.length === 0 && groups.length === 0) groups.push([])
  const rows = groups.map((members) => {
    const [first] = members
    const results = makers.map((make) => {
      const accumulator = make()
      for (const row of members) accumulator.add(row)
      return accumulator.result()
    })
    return [...keys.map((at) => first?.[at] ?? null), ...results]
  })
  return { columns: [...operation.keys, ...operation.columns.map(({ name }) => name)], rows }
}

function runWindow(
  table: MemoryTable,
  operation: WindowOperation,
  evaluators: Evaluators,
): MemoryTable {
  const columns = [...table.columns]
  let rows = table.rows
  for (const added of operation.columns) {
    const results = windowResults({ columns, rows }, added, evaluators)
    rows = rows.map((row, i) => [...row, results[i] ?? null])
    columns.push(added.name)
  }
  return { columns, rows }
}

/** The window's value for each row; null where a key or the row's place in the frame is unknown. */
function windowResults(table: MemoryTable, added: WindowColumn, evaluators: Evaluators): Value[] {
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
  frame: NonNullable<WindowColumn['frame']>,
  accumulator: ReturnType<ReturnType<typeof compileAggregate>>,
  results: Value[],
): void {
  const at = ({ row }: { row: Row }) => Number(row[order])
  const sorted = members.toSorted((a, b) =>
    compareValues(a.row[order] ?? null, b.row[order] ?? null),
  )
  let first = 0
  let next = 0
  for (const member of sorted) {
    const now = at(member)
    while (next < sorted.length) {
      const candidate = sorted[next]
      if (candidate === undefined || !(frame.before ? at(candidate) < now : at(candidate) <= now))
        break
      accumulator.add(candidate.row)
      next += 1
    }
    while (first < next) {
      const oldest = sorted[first]
      if (oldest === undefined || at(oldest) >= now - frame.preceding) break
      accumulator.remove(oldest.row)
      first += 1
    }
    results[member.index] = accumulator.result()
  }
}

/** Splits rows by the cells at some places, groups in order of their first row. */
function partition<T>(
  rows: readonly T[],
  at: readonly number[],
  cellsOf: (row: T) => Row = (row) => row as Row,
): T[][] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const cells = cellsOf(row)
    const key = at
      .map((i) => `${typeof cells[i]}:${String(cells[i]).length}:${String(cells[i])}`)
      .join('|')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()]
}
