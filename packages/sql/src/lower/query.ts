import { InvariantError, type Plan, type TableQuery } from '@mingjian/core'
import { all, binary, column, integerOf } from '../ast/build.ts'
import type { Select, SqlExpr } from '../ast/nodes.ts'
import { printQuery, type SqlText } from '../print.ts'
import { createContext, findTable, type LowerOptions } from './context.ts'
import { lowerExpr } from './expr.ts'

/** The column of a table of keys that holds the n-th of `matching.columns`. */
export const keyColumn = (n: number): string => `key_${n}`

/**
 * Lowers a query of a kept table. `keys` names the table that the backend filled with
 * `matching.values`, its columns named by {@link keyColumn}.
 */
export function lowerQuery(
  plan: Plan,
  query: TableQuery,
  options: LowerOptions,
  keys?: readonly string[],
): SqlText {
  const context = createContext(plan, options)
  const { name } = findTable(plan, query.table)
  const conditions = [
    ...(query.where === undefined ? [] : [lowerExpr(query.where, context, 't')]),
    ...(query.matching === undefined ? [] : [matches(query.matching.columns, keys)]),
  ]
  const select: Select = {
    columns: query.columns.map((wanted) => ({ expr: column(wanted, 't'), name: wanted })),
    from: { path: context.names.table(name), alias: 't' },
    ...(conditions.length === 0 ? {} : { where: all(conditions) }),
    orderBy: query.order.map((order) => ({
      expr: column(order.column, 't'),
      descending: order.descending === true,
    })),
    ...(query.limit === undefined ? {} : { limit: BigInt(query.limit) }),
  }
  return printQuery({ steps: [], body: select }, context.dialect)
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
