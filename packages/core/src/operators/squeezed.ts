import { string } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** White space of the language: tab to carriage return, blank, no-break blank, ideographic blank. */
export const whiteSpace = '\t\n\v\f\r \u00a0\u3000'

export const squeezed: Operator = {
  meaning: {
    zh: '去掉首尾空白，中间每段连续的空白合成一个空格',
    en: 'the text without white space at its ends and with one blank for each run inside',
  },
  source: 'SEMANTICS 6.3',
  takes: 'one text',
  resolve: ([a, ...more]) => (more.length === 0 && a?.kind === 'string' ? string : undefined),
  unknown: 'strict',
  evaluate: ([a]) => (a as string).replace(/[\t-\r \u00a0\u3000]+/g, ' ').replace(/^ | $/g, ''),
}
