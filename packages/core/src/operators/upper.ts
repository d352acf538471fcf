import { string } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const upper: Operator = {
  meaning: {
    zh: 'a 至 z 变为 A 至 Z；其他字符不变',
    en: 'a to z become A to Z; every other character stays',
  },
  source: 'SEMANTICS 6.1',
  takes: 'one text',
  resolve: ([a, ...more]) => (more.length === 0 && a?.kind === 'string' ? string : undefined),
  unknown: 'strict',
  evaluate: ([a]) => (a as string).replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
}
