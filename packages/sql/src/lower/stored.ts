import type { Expr, Operation, OperatorName, Plan, PlanTable } from '@mingjian/core'

/**
 * The names of the tables of a plan that are stored; the others are steps of each statement that
 * reads them. What nobody shares is a step of its one reader. A shared table is stored, but for two
 * that are cheaper to compute again than to write and read:
 *
 * - one that adds next to nothing to rows that lie somewhere already;
 * - a selection of a stored table. A selection of a dataset is stored: it may be far smaller.
 *
 * A table with a components operation is always stored, since no single statement can compute it,
 * and so is one that another plan reads.
 */
export function storedTables({ tables }: Plan): ReadonlySet<string> {
  const stored = new Set<string>()
  // For each table that is not stored whether its rows lie in a stored table of the plan.
  const overStored = new Map<string, boolean>()
  for (const table of tables) {
    const { name, from, operations } = table
    const over = 'table' in from && (stored.has(from.table) || overStored.get(from.table) === true)
    if (isStored(table, over)) stored.add(name)
    else overStored.set(name, over && operations.every(isCheap))
  }
  return stored
}

function isStored({ keep, lent, operations }: PlanTable, over: boolean): boolean {
  if (operations.some(({ kind }) => kind === 'components')) return true
  if (!keep) return false
  if (lent === true || !operations.every(isCheap)) return true
  return operations.some(({ kind }) => kind === 'filter') && !over
}

/** Whether an operation costs about as much as reading the columns that it makes. */
const isCheap = (operation: Operation): boolean =>
  operation.kind === 'filter'
    ? isCheapExpr(operation.condition)
    : operation.kind === 'derive' && operation.columns.every(({ value }) => isCheapExpr(value))

const isCheapExpr = (expr: Expr): boolean =>
  expr.kind !== 'call' || (cheap.has(expr.operator) && expr.args.every(isCheapExpr))

/** Operators of one comparison or less for each argument. */
const cheap: ReadonlySet<OperatorName> = new Set<OperatorName>([
  'and',
  'or',
  'not',
  'isTrue',
  'isFalse',
  'known',
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'case',
  'coalesce',
])
