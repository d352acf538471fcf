import {
  countReaders,
  type Expr,
  type Operation,
  type OperatorName,
  type Plan,
  type PlanTable,
} from '@mingjian/core'

/** So many readers compute a cheap table again; with more, writing it once costs less. */
const mostReaders = 3

/**
 * The names of the tables of a plan that are stored; the others are steps of each statement that
 * reads them. What nobody shares is a step of its one reader. A shared table is stored, but for two
 * that few others read and that are cheaper to compute again than to write and read:
 *
 * - one that adds next to nothing to rows that lie somewhere already;
 * - a selection of a stored table. A selection of a dataset is stored: it may be far smaller.
 *
 * A table with a components operation is always stored, since no single statement can compute it,
 * and so is one that another plan reads.
 */
export function storedTables(plan: Plan): ReadonlySet<string> {
  const found = decided.get(plan) ?? decide(plan)
  decided.set(plan, found)
  return found
}

/** Each read of a run asks again: a plan is looked at once. */
const decided = new WeakMap<Plan, ReadonlySet<string>>()

function decide({ tables }: Plan): ReadonlySet<string> {
  const stored = new Set<string>()
  const readers = countReaders(tables)
  // For each table that is not stored whether its rows lie in a stored table of the plan.
  const overStored = new Map<string, boolean>()
  for (const table of tables) {
    const { name, from, operations } = table
    const over = 'table' in from && (stored.has(from.table) || overStored.get(from.table) === true)
    const few = (readers.get(name) ?? 0) <= mostReaders
    if (isStored(table, { over, few })) stored.add(name)
    else overStored.set(name, over && operations.every(isCheap))
  }
  return stored
}

function isStored(
  { keep, lent, operations }: PlanTable,
  { over, few }: { readonly over: boolean; readonly few: boolean },
): boolean {
  if (operations.some(({ kind }) => kind === 'components')) return true
  if (!keep) return false
  if (lent === true || !few || !operations.every(isCheap)) return true
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
