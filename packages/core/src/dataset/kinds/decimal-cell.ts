import type { InEach } from '../../diagnostics/in-each.ts'
import { parseDecimal } from '../../values/decimal.ts'
import { whyNoNumber } from './number-text.ts'

/** How many digits a decimal column has room for. */
export interface DecimalRoom {
  /** Digits behind the point. */
  readonly scale: number
  /** Digits before it: 18 digits in all. */
  readonly whole: number
}

/**
 * Reads a plain number as the unscaled value of its column; undefined where a digit would be lost. Zeros
 * behind the last place say nothing and are left out.
 */
export function readDecimal(text: string, { scale, whole }: DecimalRoom): bigint | undefined {
  const found = parseDecimal(text)
  if (found === undefined || countWholeDigits(text) > whole) return undefined
  const excess = found.scale - scale
  if (excess <= 0) return found.unscaled * 10n ** BigInt(-excess)
  const divisor = 10n ** BigInt(excess)
  return found.unscaled % divisor === 0n ? found.unscaled / divisor : undefined
}

/** Says why `readDecimal` refuses a text; `places` are those of the column in words. */
export function whyNoDecimal(text: string, room: DecimalRoom, places: InEach): InEach | undefined {
  if (parseDecimal(text) === undefined) return whyNoNumber(text)
  if (countWholeDigits(text) > room.whole)
    return { zh: `整数部分超过 ${room.whole} 位`, en: `has more than ${room.whole} digits` }
  return { zh: `小数超过${places.zh}位`, en: `has more than ${places.en} decimal places` }
}

const countWholeDigits = (text: string): number =>
  text.replace(/^[+-]/, '').replace(/\..*$/, '').replace(/^0+/, '').length
