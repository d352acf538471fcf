import { boolean } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const isFalse: Operator = {
  meaning: {
    zh: '条件是否确定为假；条件未知时为假',
    en: 'whether a condition is certainly false; false where it is unknown',
  },
  source: 'SEMANTICS 3.3',
  takes: 'one condition',
  resolve: ([a]) => (a?.kind === 'boolean' ? boolean : undefined),
  unknown: 'never',
  evaluate: ([a]) => a === false,
}
