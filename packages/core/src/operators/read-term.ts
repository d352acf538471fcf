import { integer } from '../values/type.ts'
import { readWrittenTerm } from '../values/written-numbers.ts'
import { defineReading } from './read-written.ts'

export const readTerm = defineReading(
  {
    meaning:
      'the months of the one term that a text has behind the word, such as 有期徒刑 or 缓刑; unknown where there is none, several, or one that is not whole months',
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
