import { checkDecimal, checkInteger, mostPlaces } from '../values/decimal.ts'
import { decimal, isNumeric, sameType, type Type, type Value } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** Keeps a number within the type it was computed for; outside of it the model fails. */
export const checkNumber = (value: bigint, type: Type): bigint =>
  type.kind === 'integer' ? checkInteger(value) : checkDecimal(value)

/** Makes addition or subtraction: both sides of one numeric type, which the result keeps. */
export function defineSum(sign: '+' | '-', compute: (a: bigint, b: bigint) => bigint): Operator {
  return {
    meaning: { zh: `a ${sign} b，精确`, en: `a ${sign} b, exact` },
    source: 'SEMANTICS 1.2, 1.6',
    takes: 'two numbers',
    resolve: ([a, b]) =>
      a !== undefined && b !== undefined && isNumeric(a) && sameType(a, b) ? a : undefined,
    unknown: 'strict',
    moves: ['up', sign === '+' ? 'up' : 'down'],
    evaluate: ([a, b]: readonly Value[], _types, result) =>
      checkNumber(compute(a as bigint, b as bigint), result),
  }
}

export const productType = (a: Type, b: Type): Type | undefined => {
  if (a.kind === 'integer' && b.kind === 'integer') return a
  const scale = (a.kind === 'decimal' ? a.scale : 0) + (b.kind === 'decimal' ? b.scale : 0)
  return scale <= mostPlaces ? decimal(scale) : undefined
}
