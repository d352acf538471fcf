import { integer } from '../values/type.ts'
import { readWrittenTerm } from '../values/written-numbers.ts'
import { defineReading } from './read-written.ts'

export const readTerm = defineReading(
  {
    meaning: {
      zh: '文本中写在某个词（如有期徒刑、缓刑）后面的刑期，以月计；没有、有几个、不是整月时为未知',
      en: 'the months of the one term that a text has behind the word, such as 有期徒刑 or 缓刑; unknown where there is none, several, or one that is not whole months',
    },
    source: 'SEMANTICS 11.1, 11.4',
    takes: 'a text and a literal word',
  },
  2,
  integer,
  (text, word) => {
    const months = readWrittenTerm(text, word)
    return months === undefined ? undefined : BigInt(months)
  },
)
