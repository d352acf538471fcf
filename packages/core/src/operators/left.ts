import { sliceCodePoints } from '../values/code-points.ts'
import { string } from '../values/type.ts'
import type { Operator } from './operator.ts'
import { faultOf, takesText } from './text-part.ts'

export const left: Operator = {
  meaning: {
    zh: '文本开头的若干个字符，不足则为全部',
    en: 'the first characters of the text, at most so many',
  },
  source: 'SEMANTICS 6.8',
  takes: 'a text and a literal number',
  resolve: (args) => (takesText(args, 1) ? string : undefined),
  literalFrom: 1,
  fault: ([count]) => faultOf(0, count),
  unknown: 'strict',
  evaluate: ([a, count]) => sliceCodePoints(a as string, 0, Number(count)),
}
