import { string } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const lower: Operator = {
  meaning: {
    zh: 'A 至 Z 变为 a 至 z；其他字符不变',
    en: 'A to Z become a to z; every other character stays',
  },
  source: 'SEMANTICS 6.1',
  takes: 'one text',
  resolve: ([a, ...more]) => (more.length === 0 && a?.kind === 'string' ? string : undefined),
  unknown: 'strict',
  evaluate: ([a]) => (a as string).replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
}
