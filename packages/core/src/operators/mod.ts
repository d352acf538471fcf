import { isNumeric, sameType } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const mod: Operator = {
  meaning: {
    zh: 'a 除以 b 的余数，正负号与 a 相同；b 为 0 时为未知',
    en: 'what is left of a after taking b from it whole times, with the sign of a; unknown where b is 0',
  },
  source: 'SEMANTICS 1.10, 1.5',
  takes: 'two numbers',
  resolve: ([a, b, ...more]) =>
    more.length === 0 && a !== undefined && b !== undefined && isNumeric(a) && sameType(a, b)
      ? a
      : undefined,
  unknown: 'always',
  evaluate: ([a, b]) => (b === 0n ? null : (a as bigint) % (b as bigint)),
}
