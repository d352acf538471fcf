import type { Term } from '../aggregates/aggregate.ts'
import { compileExpr, defaultEvaluators } from '../memory/compile-expr.ts'
import type { Typed, TypedAggregate, TypedColumn } from '../model/typed.ts'
import { literal } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import { lowerTyped } from '../plan/lower-typed.ts'
import { formatValue } from '../values/text.ts'
import { date, type Type, type Value } from '../values/type.ts'

/** A value and the range in which it lies; null ends are open. */
export interface RangedValue {
  readonly value: Value
  readonly low: Value
  readonly high: Value
  /** Of an event: the last day up to which it is known not to have happened. */
  readonly until?: Value
}

/** What the columns and aggregates of an expression are. */
export interface Given {
  readonly column: (column: TypedColumn) => RangedValue
  readonly aggregate?: (aggregate: TypedAggregate) => RangedValue
}

/**
 * Computes an expression of the language from single values, apart from any table: what evidence
 * and tests compare with. Unknown is null; an open end of a range too.
 *
 * @throws {@link OverflowError} for a number that leaves its type (SEMANTICS 1.6).
 *
 * @example
 * const given = { column: () => ({ value: 2n, low: 2n, high: 5n }) }
 * evaluateTyped({ kind: 'column', name: 'suits', type: integer }, given).high // => 5n
 */
export function evaluateTyped(typed: Typed, { column, aggregate }: Given): RangedValue {
  const columns = new Map(
    columnsIn(typed).map((each) => [each.name, toTerm(column(each), each.type)]),
  )
  const term = lowerTyped(typed, {
    columns,
    ...(aggregate && { aggregate: (each) => toTerm(aggregate(each), each.type) }),
  })
  const value = compute(term.value)
  const until = term.until && compute(term.until)
  return {
    value,
    low: term.range ? compute(term.range.low) : value,
    high: term.range ? compute(term.range.high) : value,
    ...(until == null ? {} : { until }),
  }
}

const compute = (expr: Expr): Value => compileExpr(expr, [], defaultEvaluators)([])

function toTerm({ value, low, high, until = null }: RangedValue, type: Type): Term {
  const write = (each: Value) => literal(each === null ? null : formatValue(each, type), type)
  const isExact = low === value && high === value
  return {
    value: write(value),
    ...(isExact ? {} : { range: { low: write(low), high: write(high) } }),
    ...(until === null ? {} : { until: literal(formatValue(until, date), date) }),
  }
}

/** The columns outside of aggregates. */
function columnsIn(typed: Typed): TypedColumn[] {
  if (typed.kind === 'column') return [typed]
  return typed.kind === 'call' ? typed.args.flatMap(columnsIn) : []
}
