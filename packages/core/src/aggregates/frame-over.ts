import { call } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import type { Span } from '../values/span.ts'
import { daySeconds } from '../values/timestamp.ts'

/**
 * The column and length of a moving frame that holds, at t, what lies after t less a span: days, or
 * seconds over a timestamp. By months it moves over a number that rises by 31 days a month, so that
 * every engine can order it.
 */
export function frameOver(
  { months, days, seconds }: Span,
  place: Expr,
): { readonly column: Expr; readonly preceding: number } {
  const isTime = place.type.kind === 'timestamp'
  const length = (count: number) => (isTime ? count * daySeconds + seconds : count) - 1
  return months === 0
    ? { column: place, preceding: length(days) }
    : { column: call('monthPlace', place), preceding: length(months * 31) }
}
