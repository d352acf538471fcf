import { call } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import type { Span } from '../values/span.ts'

/**
 * The column and length of a moving frame that holds, at day t, the days after t less a span. By
 * months it moves over a number that rises by 31 a month, so that every engine can order it.
 */
export function frameOver(
  span: Span,
  day: Expr,
): { readonly column: Expr; readonly preceding: number } {
  return span.months === 0
    ? { column: day, preceding: span.days - 1 }
    : { column: call('monthPlace', day), preceding: span.months * 31 - 1 }
}
