import { checkDecimal, divideRounded } from '../values/decimal.ts'
import { isNumeric, scaleOf, type Type } from '../values/type.ts'
import type { Operator } from './operator.ts'

/**
 * Brings a number to the type of the call. The compiler puts it in where two numbers of different
 * places meet; to fewer places it rounds half away from zero.
 */
export const rescale: Operator = {
  meaning: {
    zh: '换了小数位数的同一个数；位数减少时四舍五入',
    en: 'the same number with other places; fewer places round half away from zero',
  },
  source: 'SEMANTICS 1.2, 1.4',
  takes: 'one number',
  resolve: ([a]) => (a !== undefined && isNumeric(a) ? a : undefined),
  unknown: 'strict',
  moves: ['up'],
  evaluate: ([a], types, result) => {
    const shift = scaleOf(result) - scaleOf(types[0] as Type)
    const value = a as bigint
    return checkDecimal(
      shift >= 0 ? value * 10n ** BigInt(shift) : divideRounded(value, 10n ** BigInt(-shift)),
    )
  },
}
