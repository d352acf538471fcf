import type { Term } from '../aggregates/aggregate.ts'
import { exact } from '../aggregates/exact.ts'
import { type OperatorName, operators } from '../operators/index.ts'
import type { Operator } from '../operators/operator.ts'
import type { Type } from '../values/type.ts'
import { allOf, call, callTyped, literal, truth } from './build.ts'
import type { Expr } from './expr.ts'

/**
 * Applies an operator to terms of which some are ranges (SEMANTICS 5.3). Comparisons are true or
 * false where they are so on the whole range; where the result moves with an argument, both its ends
 * do; whatever else is known only where every range is one value.
 */
export function applyRanged(operator: OperatorName, args: readonly Term[], type: Type): Term {
  const compare = comparisons[operator]
  const [a, b] = args
  if (compare !== undefined && a !== undefined && b !== undefined) {
    return { value: compare(boundsOf(a), boundsOf(b)) }
  }
  if (operator === 'in' && a !== undefined) return { value: isAmong(boundsOf(a), args.slice(1)) }
  if (operator === 'known') return { value: allOf(args.flatMap(exact)) ?? truth(true) }
  const apply = (values: readonly Expr[]) => callTyped(operator, values, type)
  const value = apply(args.map((term) => term.value))
  const { moves }: Operator = operators[operator]
  if (moves !== undefined) {
    const end = (at: 'low' | 'high'): Expr =>
      apply(
        args.map((term, i) =>
          (moves[i] ?? moves.at(-1)) === 'up' ? boundsOf(term)[at] : boundsOf(term)[opposite[at]],
        ),
      )
    return { value, range: { low: end('low'), high: end('high') } }
  }
  const certain = allOf(args.flatMap(exact))
  const end = certain ? call('case', certain, value, literal(null, type)) : value
  return type.kind === 'boolean' ? { value: end } : { value, range: { low: end, high: end } }
}

interface Bounds {
  readonly low: Expr
  readonly high: Expr
}

/** Both ends of a term; an exact one is its own ends. */
export const boundsOf = (term: Term): Bounds => term.range ?? { low: term.value, high: term.value }

const decide = (certain: Expr, impossible: Expr): Expr =>
  call('case', certain, truth(true), impossible, truth(false), literal(null, { kind: 'boolean' }))

const equal = (a: Bounds, b: Bounds): Expr =>
  decide(call('and', call('equal', a.low, b.high), call('equal', a.high, b.low)), apart(a, b))

/** `in` is an `or` of equalities (SEMANTICS 3.2): false where the range is apart from each value. */
function isAmong(a: Bounds, values: readonly Term[]): Expr {
  const found = values.map((value) => equal(a, boundsOf(value)))
  return found.length === 1 ? (found[0] as Expr) : call('or', ...found)
}

/** Whether two ranges share no value. Values without an order are apart where both are known and differ. */
const apart = (a: Bounds, b: Bounds): Expr =>
  a.low.type.kind === 'boolean'
    ? call('notEqual', a.low, b.low)
    : call('or', call('lessThan', a.high, b.low), call('greaterThan', a.low, b.high))

const comparisons: Partial<Record<OperatorName, (a: Bounds, b: Bounds) => Expr>> = {
  equal,
  notEqual: (a, b) => call('not', equal(a, b)),
  lessThan: (a, b) =>
    decide(call('lessThan', a.high, b.low), call('greaterThanInclusive', a.low, b.high)),
  lessThanInclusive: (a, b) =>
    decide(call('lessThanInclusive', a.high, b.low), call('greaterThan', a.low, b.high)),
  greaterThan: (a, b) =>
    decide(call('greaterThan', a.low, b.high), call('lessThanInclusive', a.high, b.low)),
  greaterThanInclusive: (a, b) =>
    decide(call('greaterThanInclusive', a.low, b.high), call('lessThan', a.high, b.low)),
}

const opposite = { low: 'high', high: 'low' } as const
