import { checkDecimal, divideRounded, ratioScale } from '../values/decimal.ts'
import { decimal, isNumeric, scaleOf, type Type } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const divide: Operator = {
  meaning: {
    zh: 'a ÷ b，保留 6 位小数，四舍五入；b 为 0 时为未知',
    en: 'a ÷ b to 6 places, half away from zero; unknown where b is 0',
  },
  source: 'SEMANTICS 1.4, 1.5',
  takes: 'two numbers',
  resolve: ([a, b]) =>
    a !== undefined && b !== undefined && isNumeric(a) && isNumeric(b)
      ? decimal(ratioScale)
      : undefined,
  unknown: 'always',
  evaluate: ([a, b], types) => {
    if (b === 0n) return null
    const shift = ratioScale + scaleOf(types[1] as Type) - scaleOf(types[0] as Type)
    const dividend = shift >= 0 ? (a as bigint) * 10n ** BigInt(shift) : (a as bigint)
    const divisor = shift >= 0 ? (b as bigint) : (b as bigint) * 10n ** BigInt(-shift)
    return checkDecimal(divideRounded(checkDecimal(dividend), checkDecimal(divisor)))
  },
}
