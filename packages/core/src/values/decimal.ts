import { OverflowError } from './overflow.ts'

/** The digits after the point of every quotient (SEMANTICS 1.4). */
export const ratioScale = 6

/** The most places a product may have. */
export const mostPlaces = 18

const decimalLimit = 10n ** 38n
const integerLimit = 2n ** 63n

/**
 * Reads a plain decimal, with as many places as are written; undefined for anything else: an
 * exponent, a comma, no digit before the point.
 *
 * @example
 * parseDecimal('-12.50') // => { unscaled: -1250n, scale: 2 }
 * parseDecimal('1e3') // => undefined
 */
export function parseDecimal(text: string): { unscaled: bigint; scale: number } | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (match === null) return undefined
  const [, sign, whole = '', fraction = ''] = match
  const unscaled = BigInt(whole + fraction)
  return { unscaled: sign === '-' ? -unscaled : unscaled, scale: fraction.length }
}

/**
 * Formats an unscaled decimal with all its digits.
 *
 * @example
 * formatDecimal(1250n, 2) // => '12.50'
 */
export function formatDecimal(unscaled: bigint, scale: number): string {
  const sign = unscaled < 0n ? '-' : ''
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0')
  if (scale === 0) return sign + digits
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** Divides and rounds half away from zero; the divisor is not zero. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n
  const a = dividend < 0n ? -dividend : dividend
  const b = divisor < 0n ? -divisor : divisor
  const rounded = (a * 2n + b) / (b * 2n)
  return negative ? -rounded : rounded
}

/** Returns the number unless it has more than 38 digits, which fails the model (SEMANTICS 1.6). */
export function checkDecimal(unscaled: bigint): bigint {
  if (unscaled >= decimalLimit || unscaled <= -decimalLimit) throw new OverflowError('decimal')
  return unscaled
}

/** Returns the number unless it leaves 64 bits, which fails the model (SEMANTICS 1.6). */
export function checkInteger(value: bigint): bigint {
  if (value >= integerLimit || value < -integerLimit) throw new OverflowError('integer')
  return value
}
