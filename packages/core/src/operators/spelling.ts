import { string } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const spelling: Operator = {
  meaning: {
    zh: '同一段文本，只当作写法：用它比较不能区分是否同一人',
    en: 'the same text, taken for no more than its letters: comparing it tells nobody apart',
  },
  source: 'SEMANTICS 5.16',
  takes: 'one text',
  resolve: ([a, ...more]) => (more.length === 0 && a?.kind === 'string' ? string : undefined),
  unknown: 'strict',
  evaluate: ([a]) => a ?? null,
}
