import { isNumeric } from '../values/type.ts'
import { checkNumber, productType } from './arithmetic.ts'
import type { Operator } from './operator.ts'

export const multiply: Operator = {
  meaning: 'a × b, exact: the places of both are added, at most 18',
  source: 'SEMANTICS 1.2, 1.6',
  takes: 'two numbers',
  resolve: ([a, b]) =>
    a !== undefined && b !== undefined && isNumeric(a) && isNumeric(b)
      ? productType(a, b)
      : undefined,
  unknown: 'strict',
  evaluate: ([a, b], _types, result) => checkNumber((a as bigint) * (b as bigint), result),
}
