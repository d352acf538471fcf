import { string } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const replace: Operator = {
  meaning: {
    zh: '第一段文本中，从左起把每处第二段文本换成第三段',
    en: 'the first text with the third in place of the second, wherever that occurs, from the left on',
  },
  source: 'SEMANTICS 6.9',
  takes: 'a text and two literal texts',
  resolve: (args) =>
    args.length === 3 && args.every((type) => type.kind === 'string') ? string : undefined,
  literalFrom: 1,
  fault: ([from]) => (from === '' ? 'the text to be replaced is empty' : undefined),
  unknown: 'strict',
  evaluate: ([a, from, to]) => (a as string).split(from as string).join(to as string),
}
