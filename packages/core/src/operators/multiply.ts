import { isNumeric } from '../values/type.ts'
import { checkNumber, productType } from './arithmetic.ts'
import type { Operator } from './operator.ts'

export const multiply: Operator = {
  meaning: {
    zh: 'a × b，精确：小数位数为两者之和，至多 18 位',
    en: 'a × b, exact: the places of both are added, at most 18',
  },
  source: 'SEMANTICS 1.2, 1.6',
  takes: 'two numbers',
  resolve: ([a, b]) =>
    a !== undefined && b !== undefined && isNumeric(a) && isNumeric(b)
      ? productType(a, b)
      : undefined,
  unknown: 'strict',
  evaluate: ([a, b], _types, result) => checkNumber((a as bigint) * (b as bigint), result),
}
