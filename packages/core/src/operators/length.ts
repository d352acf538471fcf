import { countCodePoints } from '../values/code-points.ts'
import { integer } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const length: Operator = {
  meaning: {
    zh: '文本的字符数，按码点计',
    en: 'the number of characters of the text, by code point',
  },
  source: 'SEMANTICS 6.8',
  takes: 'one text',
  resolve: ([a, ...more]) => (more.length === 0 && a?.kind === 'string' ? integer : undefined),
  unknown: 'strict',
  evaluate: ([a]) => BigInt(countCodePoints(a as string)),
}
