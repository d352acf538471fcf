import { string } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const removed: Operator = {
  meaning: {
    zh: '从第一段文本中去掉属于第二段（写明的）的字符',
    en: 'the first text without the characters that are in the second, a literal',
  },
  source: 'SEMANTICS 6.2',
  takes: 'a text and a literal text',
  resolve: ([a, b, ...more]) =>
    more.length === 0 && a?.kind === 'string' && b?.kind === 'string' ? string : undefined,
  literalFrom: 1,
  unknown: 'strict',
  evaluate: ([a, b]) => {
    const signs = new Set(b as string)
    return [...(a as string)].filter((sign) => !signs.has(sign)).join('')
  },
}
