import { isNumeric } from '../values/type.ts'
import { checkNumber } from './arithmetic.ts'
import type { Operator } from './operator.ts'

export const abs: Operator = {
  meaning: { zh: '去掉正负号的数', en: 'the number without its sign' },
  source: 'SEMANTICS 1.10',
  takes: 'one number',
  resolve: ([a, ...more]) => (more.length === 0 && a !== undefined && isNumeric(a) ? a : undefined),
  unknown: 'strict',
  evaluate: ([a], _types, result) => {
    const number = a as bigint
    return checkNumber(number < 0n ? -number : number, result)
  },
}
