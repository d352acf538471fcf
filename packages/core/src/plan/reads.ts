import type { Expr } from './expr.ts'
import type { Aggregate, Operation, WindowColumn } from './plan.ts'

/** Calls stand in many expressions, and each step asks again what all of them read. */
const known = new WeakMap<Expr, readonly string[]>()

/**
 * The columns that an expression reads.
 *
 * @example
 * columnsOfExpr({ kind: 'column', name: 'amount', type: decimal(2), nullable: true })
 * // => ['amount']
 */
export function columnsOfExpr(expr: Expr): readonly string[] {
  if (expr.kind === 'column') return [expr.name]
  if (expr.kind !== 'call') return []
  const read = known.get(expr) ?? expr.args.flatMap(columnsOfExpr)
  known.set(expr, read)
  return read
}

/** The columns that an aggregate reads. */
export const columnsOfAggregate = ({ argument, filter }: Aggregate): readonly string[] => [
  ...(argument === undefined ? [] : columnsOfExpr(argument)),
  ...(filter === undefined ? [] : columnsOfExpr(filter)),
]

/**
 * The columns that a window column reads.
 *
 * @example
 * const order = [{ column: 'filed', descending: false }]
 * columnsOfWindow({ name: 'place', rank: 'rank', order, by: ['plaintiff'] })
 * // => ['plaintiff', 'filed']
 */
export function columnsOfWindow(added: WindowColumn): readonly string[] {
  if ('rank' in added) {
    const { by, order, filter } = added
    const places = order.map(({ column }) => column)
    return [...by, ...places, ...(filter === undefined ? [] : columnsOfExpr(filter))]
  }
  const { aggregate, by, frame } = added
  return [...by, ...(frame === undefined ? [] : [frame.column]), ...columnsOfAggregate(aggregate)]
}

/**
 * The columns of its rows that an operation reads; those that it makes itself may be among them.
 *
 * @example
 * columnsOfOperation({ kind: 'group', keys: ['plaintiff'], columns: [] }) // => ['plaintiff']
 */
export function columnsOfOperation(operation: Operation): readonly string[] {
  switch (operation.kind) {
    case 'derive':
      return operation.columns.flatMap(({ value }) => columnsOfExpr(value))
    case 'filter':
      return columnsOfExpr(operation.condition)
    case 'join':
      return operation.on.map(({ left }) => left)
    case 'union':
      return operation.columns.map(({ name }) => name)
    case 'split':
      return [operation.column]
    case 'components':
      return [operation.namedBy, ...operation.nodes.map(({ column }) => column)]
    case 'window':
      return operation.columns.flatMap(columnsOfWindow)
    case 'group':
      return [
        ...operation.keys,
        ...operation.columns.flatMap(({ aggregate }) => columnsOfAggregate(aggregate)),
      ]
  }
}
