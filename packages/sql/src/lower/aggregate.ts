import type { Aggregate, AggregateFunction } from '@mingjian/core'
import { all, binary, caseOf, integerOf } from '../ast/build.ts'
import type { AggregateExpr, Over, SqlExpr } from '../ast/nodes.ts'
import type { Dialect } from '../dialects/dialect.ts'
import type { Context } from './context.ts'
import { lowerExpr } from './expr.ts'
import { unknownColumn, withoutNeedless } from './narrow-aggregate.ts'

const functions: Readonly<Record<AggregateFunction, AggregateExpr['function']>> = {
  count: 'COUNT',
  countDistinct: 'COUNT',
  sum: 'SUM',
  min: 'MIN',
  max: 'MAX',
}

/**
 * Lowers an aggregate over the rows on which its filter and `also` are true. Engines compute an
 * argument before they filter, so one that could fail on a row left out is put behind a CASE: the
 * null that it yields there is left out by every aggregate.
 */
export function lowerAggregate(
  aggregate: Aggregate,
  context: Context,
  over?: Over,
  also: readonly SqlExpr[] = [],
): SqlExpr {
  if (over === undefined && also.length === 0) {
    const unknown = unknownColumn(aggregate)
    if (unknown !== undefined) {
      const count = { kind: 'aggregate', function: 'COUNT', distinct: false } as const
      return binary('-', count, { ...count, argument: lowerExpr(unknown, context) })
    }
  }
  const { argument, filter } = withoutNeedless(aggregate)
  const conditions = filter === undefined ? also : [...also, lowerExpr(filter, context)]
  const { dialect } = context
  const noFilter = over !== undefined && !dialect.supportsFilterOver
  const guarded = (noFilter || argument?.kind === 'call') && conditions.length > 0
  const rows = guarded ? integerOf(1) : undefined
  const value = argument === undefined ? rows : lowerExpr(argument, context)
  const when = all(conditions)
  const call: SqlExpr = {
    kind: 'aggregate',
    function: nameOf(aggregate, dialect),
    distinct: aggregate.function === 'countDistinct',
    ...(value === undefined ? {} : { argument: guarded ? caseOf([{ when, value }]) : value }),
    ...(guarded || conditions.length === 0 ? {} : { filter: when }),
    ...(over === undefined ? {} : { over }),
  }
  return aggregate.function === 'sum' ? dialect.checkedSum(call, aggregate.type) : call
}

/** False comes before true, so the smallest is true where all are, the largest where any is. */
function nameOf({ function: name, type }: Aggregate, dialect: Dialect): AggregateExpr['function'] {
  const isExtreme = name === 'min' || name === 'max'
  if (!isExtreme || type.kind !== 'boolean' || dialect.supportsBooleanExtremes) {
    return functions[name]
  }
  return name === 'min' ? 'BOOL_AND' : 'BOOL_OR'
}
