import { boolean } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const not: Operator = {
  meaning: {
    zh: '真变假，假变真，未知仍为未知',
    en: 'true for false, false for true, unknown for unknown',
  },
  source: 'SEMANTICS 3.1',
  takes: 'one condition',
  resolve: ([a]) => (a?.kind === 'boolean' ? boolean : undefined),
  unknown: 'strict',
  evaluate: ([a]) => a === false,
}
