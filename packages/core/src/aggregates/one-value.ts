import { allOf, call, literal, whole } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import type { AggregateContext, Ends, Term } from './aggregate.ts'
import { exact } from './exact.ts'
import { filtered } from './filtered.ts'

/**
 * The one value of a term on all rows where a condition holds: that of a single row with its range;
 * of several rows the value that all of them have, else unknown. With a doubtful row the ends are open.
 */
export function oneValue(
  context: AggregateContext,
  term: Term,
  where: Expr | undefined,
  doubtful: Expr | undefined,
): Term {
  const { range } = term
  const value = context.asColumn(term.value)
  const rows = where && context.asColumn(where)
  const isSettled = doubtful && call('equal', doubtful, whole(0))
  const among = (name: 'min' | 'max', argument: Expr) =>
    context.compute(filtered(name, argument, rows))
  const unknown = literal(null, value.type)
  const settled = (each: Expr) =>
    isSettled === undefined ? each : call('case', isSettled, each, unknown)
  const certain = exact(term)
  const total = context.count(rows)
  const areAll =
    certain.length === 0 ? [] : [call('equal', context.count(allOf([rows, ...certain])), total)]
  const smallest = among('min', value)
  const areOne = allOf([call('equal', smallest, among('max', value)), ...areAll]) as Expr
  if (range === undefined) {
    const found = call('case', areOne, smallest, unknown)
    // A boolean has no range: in doubt it is unknown.
    if (value.type.kind === 'boolean') return { value: settled(found) }
    return isSettled === undefined
      ? { value: found }
      : { value: found, range: bothEnds(settled(found)) }
  }
  const isSingle = call('equal', total, whole(1))
  const end = (each: Expr) =>
    settled(call('case', isSingle, among('min', each), areOne, smallest, unknown))
  return {
    value: call('case', isSingle, smallest, areOne, smallest, unknown),
    range: { low: end(range.low), high: end(range.high) },
  }
}

const bothEnds = (end: Expr): Ends => ({ low: end, high: end })
