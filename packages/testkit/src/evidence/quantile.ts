import type { Value } from '@mingjian/core'

/** To 6 places, half away from zero. */
export function ratio(dividend: bigint, divisor: bigint): bigint {
  const isNegative = dividend < 0n !== divisor < 0n
  const [a, b] = [dividend, divisor].map((each) => (each < 0n ? -each : each)) as [bigint, bigint]
  const rounded = (2n * a * 1_000_000n + b) / (2n * b)
  return isNegative ? -rounded : rounded
}

/** A number of the form a/b, b above 0. */
interface Fraction {
  readonly a: bigint
  readonly b: bigint
}

const add = (x: Fraction, y: Fraction): Fraction => ({ a: x.a * y.b + y.a * x.b, b: x.b * y.b })
const times = (x: Fraction, y: Fraction): Fraction => ({ a: x.a * y.a, b: x.b * y.b })
const of = (a: number, b = 1): Fraction => ({ a: BigInt(a), b: BigInt(b) })

/**
 * The place h of a quantile among n values, from the table of Hyndman & Fan (1996): h = n·p + m, m by
 * definition. 6 is (n + 1)·p, 7 is (n − 1)·p + 1, 8 is (n + 1/3)·p + 1/3.
 */
function placeOf(type: string, n: number, p: Fraction): Fraction {
  switch (type) {
    case 'type6':
      return times(of(n + 1), p)
    case 'type7':
      return add(times(of(n - 1), p), of(1))
    case 'type8':
      return add(times(of(3 * n + 1, 3), p), of(1, 3))
    default:
      return times(of(n), p)
  }
}

/**
 * The quantile of values in their order; null stands for a value beyond all others, and for a result
 * that would need one.
 */
export function quantileOf(
  sorted: readonly Value[],
  { share, type, scale }: { share: string; type: string; scale: number },
): Value {
  const [whole = '', places = ''] = share.split('.')
  const p = { a: BigInt(whole + places), b: 10n ** BigInt(places.length) }
  const h = placeOf(type, sorted.length, p)
  const at = (place: number): Value =>
    sorted[Math.min(Math.max(place, 1), sorted.length) - 1] ?? null
  const below = Number(h.a / h.b)
  const beyond = { a: h.a % h.b, b: h.b }
  const isOn = beyond.a === 0n
  if (type === 'type1') return at(isOn ? below : below + 1)
  const between = (from: Value, to: Value, part: Fraction): Value => {
    const [x, y] = [from, to] as (bigint | null)[]
    const unit = part.b * 10n ** BigInt(scale)
    if (x != null && y != null) return ratio(x * (part.b - part.a) + y * part.a, unit)
    return null
  }
  if (type === 'type2') {
    return isOn
      ? between(at(below), at(below + 1), of(1, 2))
      : between(at(below + 1), at(below + 1), of(0))
  }
  if (below < 1) return between(at(1), at(1), of(0))
  return isOn ? between(at(below), at(below), of(0)) : between(at(below), at(below + 1), beyond)
}
