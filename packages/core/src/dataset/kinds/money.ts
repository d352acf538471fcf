import { parseDecimal } from '../../values/decimal.ts'
import { decimal } from '../../values/type.ts'
import type { Kind } from './kind.ts'

/** Places of an amount of money: 1/100 of the unit. */
const scale = 2

/** An amount with at most two decimal places, kept exactly; `1,234.50` and `¥` or `元` around it are read. */
export const money: Kind = {
  type: decimal(scale),
  expected: 'an amount with at most two decimal places, such as 12500.00',
  read: (cell) => {
    const bare = cell.replace(/^[¥￥]/, '').replace(/元$/, '')
    const plain = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare
    const found = parseDecimal(plain)
    if (found === undefined) return undefined
    const digits = plain.replace(/^[+-]/, '').replace(/\..*$/, '').replace(/^0+/, '')
    if (digits.length > 16) return undefined
    const excess = found.scale - scale
    if (excess <= 0) return found.unscaled * 10n ** BigInt(-excess)
    const divisor = 10n ** BigInt(excess)
    return found.unscaled % divisor === 0n ? found.unscaled / divisor : undefined
  },
  mask: (cell) => cell,
}
