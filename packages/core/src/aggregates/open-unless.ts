import { call, literal, whole } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import { integer } from '../values/type.ts'

/** The value where all the counts are 0, else an open end. */
export function openUnless(counts: readonly (Expr | undefined)[], value: Expr): Expr {
  const conditions = counts
    .filter((count) => count !== undefined)
    .map((count) => call('equal', count, literal('0', integer)))
  const [first, ...rest] = conditions
  if (first === undefined) return value
  const condition = rest.length === 0 ? first : call('and', ...conditions)
  return call('case', condition, value, literal(null, value.type))
}

/** The value where the count is more than 0: of nothing a ratio is unknown, whatever its range. */
export const openIfNone = (count: Expr, value: Expr): Expr =>
  call('case', call('greaterThan', count, whole(0)), value, literal(null, value.type))
