import type { Typed } from '../model/typed.ts'
import { call, literal, whole } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import { formatDecimal, parseDecimal } from '../values/decimal.ts'
import { decimal, integer } from '../values/type.ts'

/** A number as it is written: unscaled, without needless zeros behind the point. */
export interface WrittenNumber {
  readonly unscaled: bigint
  readonly scale: number
}

/** The number of a literal or parameter that is not negative. */
export function numberOf(typed: Typed | undefined): WrittenNumber | undefined {
  const isNumber = typed?.type.kind === 'integer' || typed?.type.kind === 'decimal'
  if (typed?.kind !== 'literal' || typed.text === null || !isNumber) return undefined
  const parsed = parseDecimal(typed.text)
  if (parsed === undefined || parsed.unscaled < 0n) return undefined
  let { unscaled, scale } = parsed
  for (; scale > 0 && unscaled % 10n === 0n; scale -= 1) unscaled /= 10n
  return { unscaled, scale }
}

/** One of some words, where a literal or parameter is one. */
export function wordOf<W extends string>(
  typed: Typed | undefined,
  words: readonly W[],
): W | undefined {
  const text = typed?.kind === 'literal' && typed.type.kind === 'string' ? typed.text : undefined
  return words.find((word) => word === text)
}

/** More values than any group has: a least count beyond it would never be reached. */
const mostLeast = 1_000_000_000n

/** A least count, or what it is where none is written; undefined where it is no count, or too small. */
export function leastOf(typed: Typed | undefined, fewest: number): number | undefined {
  if (typed === undefined) return fewest
  const written = typed.type.kind === 'integer' ? numberOf(typed)?.unscaled : undefined
  return written !== undefined && written >= BigInt(fewest) && written <= mostLeast
    ? Number(written)
    : undefined
}

/** Whether so many rows certainly take part, and none may beside them. */
export function isSettled(
  total: Expr,
  doubtful: Expr | undefined,
  least: number,
): readonly [Expr, ...Expr[]] {
  const enough = call('greaterThanInclusive', total, whole(least))
  return doubtful === undefined ? [enough] : [enough, call('equal', doubtful, whole(0))]
}

/** The square of a number, as a literal. */
export function squareOf({ unscaled, scale }: WrittenNumber): Expr {
  const square = unscaled * unscaled
  return scale === 0
    ? literal(String(square), square < 2n ** 63n ? integer : decimal(0))
    : literal(formatDecimal(square, 2 * scale), decimal(2 * scale))
}
