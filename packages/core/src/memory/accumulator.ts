import type { Aggregate } from '../plan/plan.ts'
import { compareValues } from '../values/compare.ts'
import { checkDecimal } from '../values/decimal.ts'
import type { Value } from '../values/type.ts'
import { compileExpr, type Evaluators, type Row } from './compile-expr.ts'

/** Gathers rows of one group or frame; rows may leave again while a frame moves. */
export interface Accumulator {
  add(row: Row): void
  remove(row: Row): void
  /** @throws OverflowError where a sum has more than 38 digits. */
  result(): Value
}

/** Compiles an aggregate to a maker of accumulators. */
export function compileAggregate(
  aggregate: Aggregate,
  columns: readonly string[],
  evaluators: Evaluators,
): () => Accumulator {
  const filter = aggregate.filter && compileExpr(aggregate.filter, columns, evaluators)
  const argument = aggregate.argument && compileExpr(aggregate.argument, columns, evaluators)
  /** The argument of a row that takes part; undefined for one that does not. */
  const take = (row: Row): Value | undefined => {
    if (filter !== undefined && filter(row) !== true) return undefined
    if (argument === undefined) return true
    return argument(row) ?? undefined
  }
  const gather = gatherers[aggregate.function]
  return () => {
    const { move, result } = gather()
    const shift = (by: 1 | -1) => (row: Row) => {
      const value = take(row)
      if (value !== undefined) move(value, by)
    }
    return { add: shift(1), remove: shift(-1), result }
  }
}

interface Gatherer {
  move(value: Value, by: 1 | -1): void
  result(): Value
}

/** Holds how often each value is there, and reads an answer off the values. */
const multiset = (read: (counts: ReadonlyMap<Value, number>) => Value): Gatherer => {
  const counts = new Map<Value, number>()
  return {
    move(value, by) {
      const count = (counts.get(value) ?? 0) + by
      if (count === 0) counts.delete(value)
      else counts.set(value, count)
    },
    result: () => read(counts),
  }
}

const extreme = (sign: 1 | -1) => () =>
  multiset((counts) => {
    let best: Value = null
    for (const value of counts.keys()) {
      if (best === null || compareValues(value, best) * sign > 0) best = value
    }
    return best
  })

const gatherers: Record<Aggregate['function'], () => Gatherer> = {
  count: () => {
    let count = 0
    return {
      move(_, by) {
        count += by
      },
      result: () => BigInt(count),
    }
  },
  countDistinct: () => multiset((counts) => BigInt(counts.size)),
  sum: () => {
    let total = 0n
    let count = 0
    return {
      move(value, by) {
        total += by === 1 ? (value as bigint) : -(value as bigint)
        count += by
      },
      result: () => (count === 0 ? null : checkDecimal(total)),
    }
  },
  min: extreme(-1),
  max: extreme(1),
}
