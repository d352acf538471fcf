import type { DeriveOperation } from '../plan/plan.ts'
import { compileExpr, type Evaluators } from './compile-expr.ts'
import type { MemoryTable } from './memory-table.ts'

/** Adds computed columns; each may read those before it. */
export function runDerive(
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
