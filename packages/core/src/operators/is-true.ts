import { boolean } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const isTrue: Operator = {
  meaning: 'whether a condition is certainly true; false where it is unknown',
  source: 'SEMANTICS 3.3',
  takes: 'one condition',
  resolve: ([a]) => (a?.kind === 'boolean' ? boolean : undefined),
  unknown: 'never',
  evaluate: ([a]) => a === true,
}
