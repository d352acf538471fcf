import { boolean } from '../values/type.ts'
import type { Operator } from './operator.ts'
import { contains, ofWords, takesWords } from './words.ts'

export const containsAny: Operator = {
  meaning: { zh: '文本是否含有其中一个词', en: 'whether the text contains one of the words' },
  source: 'SEMANTICS 6.13',
  takes: takesWords,
  resolve: ofWords(boolean),
  literalFrom: 1,
  unknown: 'strict',
  evaluate: ([text, ...words]) => words.some((word) => contains(text, word)),
}
