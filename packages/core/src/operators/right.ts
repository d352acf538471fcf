import { countCodePoints, sliceCodePoints } from '../values/code-points.ts'
import { string } from '../values/type.ts'
import type { Operator } from './operator.ts'
import { faultOf, takesText } from './text-part.ts'

export const right: Operator = {
  meaning: {
    zh: '文本末尾的若干个字符，不足则为全部',
    en: 'the last characters of the text, at most so many',
  },
  source: 'SEMANTICS 6.8',
  takes: 'a text and a literal number',
  resolve: (args) => (takesText(args, 1) ? string : undefined),
  literalFrom: 1,
  fault: ([count]) => faultOf(0, count),
  unknown: 'strict',
  evaluate: ([a, count]) => {
    const text = a as string
    return sliceCodePoints(text, Math.max(countCodePoints(text) - Number(count), 0))
  },
}
