import { sliceCodePoints } from '../values/code-points.ts'
import { string } from '../values/type.ts'
import type { Operator } from './operator.ts'
import { faultOf, takesText } from './text-part.ts'

export const substr: Operator = {
  meaning: {
    zh: '文本从某个位置起的若干个字符，位置从 1 数起；不写个数时直到末尾',
    en: 'the characters of the text from a place on, which is counted from 1: so many, or all without a number',
  },
  source: 'SEMANTICS 6.8',
  takes: 'a text, a literal place and a literal number',
  resolve: (args) => (takesText(args, 2) ? string : undefined),
  literalFrom: 1,
  fault: ([from, count]) => faultOf(1, from) ?? faultOf(0, count),
  unknown: 'strict',
  evaluate: ([a, from, count]) => {
    const start = Number(from) - 1
    const end = count === undefined ? undefined : start + Number(count)
    return sliceCodePoints(a as string, start, end)
  },
}
