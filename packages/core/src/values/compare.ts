import { compareCodePoints } from './code-points.ts'
import type { Value } from './type.ts'

/**
 * Orders two known values of one type: numbers and dates by size, false before true, text by code
 * point (SEMANTICS 1.3). Negative where a comes first, 0 where they are equal.
 *
 * @example
 * compareValues(2n, 10n) // => -1
 */
export function compareValues(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return compareCodePoints(a, b)
  if (a === b) return 0
  return (a as bigint) < (b as bigint) ? -1 : 1
}
