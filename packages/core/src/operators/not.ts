import { boolean } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const not: Operator = {
  meaning: 'true for false, false for true, unknown for unknown',
  source: 'SEMANTICS 3.1',
  takes: 'one condition',
  resolve: ([a]) => (a?.kind === 'boolean' ? boolean : undefined),
  unknown: 'strict',
  evaluate: ([a]) => a === false,
}
