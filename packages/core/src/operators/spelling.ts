import { string } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const spelling: Operator = {
  meaning: 'the same text, taken for no more than its letters: comparing it tells nobody apart',
  source: 'SEMANTICS 5.16',
  takes: 'one text',
  resolve: ([a, ...more]) => (more.length === 0 && a?.kind === 'string' ? string : undefined),
  unknown: 'strict',
  evaluate: ([a]) => a ?? null,
}
