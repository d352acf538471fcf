import type { Operation, PlanSource } from '../plan/plan.ts'
import type { Evaluators } from './compile-expr.ts'
import type { MemoryTable } from './memory-table.ts'
import { runComponents } from './run-components.ts'
import { runDerive } from './run-derive.ts'
import { runFilter } from './run-filter.ts'
import { runGroup } from './run-group.ts'
import { runJoin } from './run-join.ts'
import { runSplit } from './run-split.ts'
import { runUnion } from './run-union.ts'
import { runWindow } from './run-window.ts'

/** What an operation needs besides the table that it works on. */
export interface Surroundings {
  readonly evaluators: Evaluators
  /** Gives a dataset of the plan as a scan reads it, or a table computed before. */
  readonly lookUp: (source: PlanSource) => MemoryTable
}

/** Applies one operation of a plan to a table. */
export function runOperation(
  table: MemoryTable,
  operation: Operation,
  { evaluators, lookUp }: Surroundings,
): MemoryTable {
  switch (operation.kind) {
    case 'derive':
      return runDerive(table, operation, evaluators)
    case 'filter':
      return runFilter(table, operation, evaluators)
    case 'join':
      return runJoin(table, operation, lookUp(operation.with))
    case 'union':
      return runUnion(table, operation, lookUp(operation.with))
    case 'split':
      return runSplit(table, operation)
    case 'components':
      return runComponents(table, operation)
    case 'window':
      return runWindow(table, operation, evaluators)
    case 'group':
      return runGroup(table, operation, evaluators)
  }
}
