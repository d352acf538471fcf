import { parseDecimal } from '../../values/decimal.ts'
import { decimal } from '../../values/type.ts'
import { toHalfWidth } from '../clean-text.ts'
import type { Kind } from './kind.ts'
import { plainNumber, whyNoNumber } from './number-text.ts'

/** Places of an amount of money: 1/100 of the unit. */
const scale = 2

/** Digits before the point that 18 digits in all leave room for. */
const wholeDigits = 16

/** An amount with at most two decimal places, kept exactly; `1,234.50` and `¥` or `元` around it are read. */
export const money: Kind = {
  type: decimal(scale),
  expected: 'an amount with at most two decimal places, such as 12500.00',
  read: (cell) => {
    const text = bareNumber(cell)
    const found = parseDecimal(text)
    if (found === undefined || countWholeDigits(text) > wholeDigits) return undefined
    const excess = found.scale - scale
    if (excess <= 0) return found.unscaled * 10n ** BigInt(-excess)
    const divisor = 10n ** BigInt(excess)
    return found.unscaled % divisor === 0n ? found.unscaled / divisor : undefined
  },
  reason: (cell) => {
    const text = bareNumber(cell)
    if (parseDecimal(text) === undefined) return whyNoNumber(text)
    if (countWholeDigits(text) > wholeDigits) return `has more than ${wholeDigits} digits`
    return 'has more than two decimal places'
  },
  mask: (cell) => cell,
}

const bareNumber = (cell: string): string =>
  plainNumber(
    toHalfWidth(cell)
      .replace(/^¥\s*/, '')
      .replace(/\s*元$/, ''),
  )

const countWholeDigits = (text: string): number =>
  text.replace(/^[+-]/, '').replace(/\..*$/, '').replace(/^0+/, '').length
