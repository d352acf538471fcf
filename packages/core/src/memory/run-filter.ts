import type { FilterOperation } from '../plan/plan.ts'
import { compileExpr, type Evaluators } from './compile-expr.ts'
import type { MemoryTable } from './memory-table.ts'

/** Keeps the rows on which the condition is true. */
export function runFilter(
  table: MemoryTable,
  operation: FilterOperation,
  evaluators: Evaluators,
): MemoryTable {
  const holds = compileExpr(operation.condition, table.columns, evaluators)
  return { columns: table.columns, rows: table.rows.filter((row) => holds(row) === true) }
}
