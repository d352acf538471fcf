import type { GroupOperation } from '../plan/plan.ts'
import { compileAggregate } from './accumulator.ts'
import type { Evaluators } from './compile-expr.ts'
import type { MemoryTable } from './memory-table.ts'
import { partition } from './partition.ts'

/** Makes one row of each group; without keys one row in all, also of no rows. */
export function runGroup(
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
