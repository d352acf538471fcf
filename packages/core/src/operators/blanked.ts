import { string } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const blanked: Operator = {
  meaning: {
    zh: '把第一段文本中属于第二段（写明的）的每个字符换成空格',
    en: 'the first text with a blank for each character that is in the second, a literal',
  },
  source: 'SEMANTICS 6.2',
  takes: 'a text and a literal text',
  resolve: ([a, b, ...more]) =>
    more.length === 0 && a?.kind === 'string' && b?.kind === 'string' ? string : undefined,
  literalFrom: 1,
  unknown: 'strict',
  evaluate: ([a, b]) => {
    const signs = new Set(b as string)
    return [...(a as string)].map((sign) => (signs.has(sign) ? ' ' : sign)).join('')
  },
}
