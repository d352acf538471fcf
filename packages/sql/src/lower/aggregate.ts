import type { Aggregate, AggregateFunction } from '@mingjian/core'
import { all } from '../ast/build.ts'
import type { AggregateExpr, Over, SqlExpr } from '../ast/nodes.ts'
import type { Context } from './context.ts'
import { lowerExpr } from './expr.ts'

const functions: Readonly<Record<AggregateFunction, AggregateExpr['function']>> = {
  count: 'COUNT',
  countDistinct: 'COUNT',
  sum: 'SUM',
  min: 'MIN',
  max: 'MAX',
}

/** Lowers an aggregate over the rows on which its filter and `also` are true. */
export function lowerAggregate(
  aggregate: Aggregate,
  context: Context,
  over?: Over,
  also: readonly SqlExpr[] = [],
): SqlExpr {
  const { argument, filter } = aggregate
  const conditions = filter === undefined ? also : [...also, lowerExpr(filter, context)]
  const call: SqlExpr = {
    kind: 'aggregate',
    function: functions[aggregate.function],
    distinct: aggregate.function === 'countDistinct',
    ...(argument === undefined ? {} : { argument: lowerExpr(argument, context) }),
    ...(conditions.length === 0 ? {} : { filter: all(conditions) }),
    ...(over === undefined ? {} : { over }),
  }
  return aggregate.function === 'sum' ? context.dialect.checkedSum(call, aggregate.type) : call
}
