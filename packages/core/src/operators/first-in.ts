import { string } from '../values/type.ts'
import type { Operator } from './operator.ts'
import { contains, ofWords, takesWords } from './words.ts'

export const firstIn: Operator = {
  meaning: {
    zh: '文本所含的第一个词，按所写的次序；一个也不含时为未知（是否含有，用 contains_any 判断）',
    en: 'the first of the words, in their order, that the text contains; unknown where it contains none, which contains_any tells',
  },
  source: 'SEMANTICS 6.13',
  takes: takesWords,
  resolve: ofWords(string),
  literalFrom: 1,
  unknown: 'always',
  evaluate: ([text, ...words]) => words.find((word) => contains(text, word)) ?? null,
}
