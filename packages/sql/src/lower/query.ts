import { InvariantError, type Plan, type PlanColumn, type TableQuery } from '@mingjian/core'
import { all, binary, column, integerOf } from '../ast/build.ts'
import type { Select, Source, SqlExpr } from '../ast/nodes.ts'
import { printQuery, type SqlText } from '../print.ts'
import { columnsAfter } from './columns.ts'
import { type Context, createContext, findTable, type LowerOptions } from './context.ts'
import { lowerExpr } from './expr.ts'
import { lowerOperations, readSource } from './operation.ts'
import { createSteps } from './steps.ts'

/**
 * The column of a table of keys that holds the n-th of `matching.columns`; n begins with 1.
 *
 * @example
 * keyColumn(1) // => 'key_1'
 */
export const keyColumn = (n: number): string => `key_${n}`

/**
 * The columns that a query can give: those of its table, after its operations.
 *
 * @throws InvariantError for a table that the plan lacks.
 *
 * @example
 * columnsOfQuery(plan, { table: 'party', columns: [], order: [] })[0]?.name // => 'plaintiff'
 */
export const columnsOfQuery = (
  plan: Plan,
  { table, operations = [] }: TableQuery,
): readonly PlanColumn[] =>
  operations.reduce(
    (columns, operation) => columnsAfter(operation, columns),
    findTable(plan, table).columns,
  )

/**
 * Lowers a query of a kept table. `keys` names the table that the backend filled with
 * `matching.values`, its columns named by {@link keyColumn}.
 *
 * @throws InvariantError for a table that the plan lacks, and for `matching` without `keys`.
 *
 * @example
 * const query = { table: 'party', columns: ['suits'], order: [{ column: 'plaintiff' }], limit: 10 }
 * lowerQuery(plan, query, { dialect: duckdbDialect, names }).text.includes('LIMIT') // => true
 */
export function lowerQuery(
  plan: Plan,
  query: TableQuery,
  options: LowerOptions,
  keys?: readonly string[],
): SqlText {
  const context = createContext(plan, options)
  const steps = createSteps()
  const { from, columns } = readSource({ table: query.table }, query.table, context, steps)
  const stored: Source = { ...from, alias: 't' }
  const where = conditionOf(query, context, keys)
  let rows = stored
  if (query.operations !== undefined) {
    const found = columns.map((each) => ({ expr: column(each.name, 't'), name: each.name }))
    const start = { from: steps.add('$found', { columns: found, from: stored, ...where }), columns }
    const numbering = { label: '$found', first: 1 }
    const { from: end } = lowerOperations(query.operations, numbering, start, context, steps)
    rows = { ...end, alias: 't' }
  }
  const body: Select = {
    columns: query.columns.map((wanted) => ({ expr: column(wanted, 't'), name: wanted })),
    from: rows,
    ...(query.operations === undefined ? where : {}),
    orderBy: query.order.map((order) => ({
      expr: column(order.column, 't'),
      descending: order.descending === true,
    })),
    ...(query.limit === undefined ? {} : { limit: BigInt(query.limit) }),
  }
  return printQuery({ steps: steps.list(), body }, context.dialect)
}

function conditionOf(
  { where, matching }: TableQuery,
  context: Context,
  keys: readonly string[] | undefined,
): Pick<Select, 'where'> {
  const conditions = [
    ...(where === undefined ? [] : [lowerExpr(where, context, 't')]),
    ...(matching === undefined ? [] : [matches(matching.columns, keys)]),
  ]
  return conditions.length === 0 ? {} : { where: all(conditions) }
}

/** Cell by cell, so an unknown key finds the rows where the cell is unknown. */
function matches(columns: readonly string[], keys: readonly string[] | undefined): SqlExpr {
  if (keys === undefined) throw new InvariantError('A query with `matching` needs a key table.')
  const equal = columns.map((name, n) =>
    binary('IS NOT DISTINCT FROM', column(name, 't'), column(keyColumn(n), 'k')),
  )
  const select: Select = {
    columns: [{ expr: integerOf(1), name: 'found' }],
    from: { path: keys, alias: 'k' },
    where: all(equal),
  }
  return { kind: 'exists', select }
}
