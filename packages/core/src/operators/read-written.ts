import { date, decimal, integer, string, type Type } from '../values/type.ts'
import { readWrittenDate, readWrittenMoney, readWrittenTerm } from '../values/written-numbers.ts'
import type { Operator } from './operator.ts'

/** Makes what is read from a text; what cannot be read is unknown, never guessed. */
const defineReading = (
  parts: Pick<Operator, 'meaning' | 'source' | 'takes'>,
  texts: 1 | 2,
  type: Type,
  read: (text: string, word: string) => number | bigint | undefined,
): Operator => ({
  ...parts,
  resolve: (args) =>
    args.length === texts && args.every(({ kind }) => kind === string.kind) ? type : undefined,
  ...(texts === 2 ? { literalFrom: 1 } : {}),
  unknown: 'always',
  evaluate: ([text, word]) => read(text as string, word as string) ?? null,
})

export const readDate = defineReading(
  {
    meaning:
      'the date that a text is, in digits or Chinese numerals; unknown where it cannot be read',
    source: 'SEMANTICS 11.1, 11.2',
    takes: 'one text',
  },
  1,
  date,
  readWrittenDate,
)

/** 1/100 of the unit, as money is kept. */
const moneyPlaces = 2

export const readMoney = defineReading(
  {
    meaning:
      'the amount that a text is, in digits or Chinese numerals, with its unit; unknown where it cannot be read exactly',
    source: 'SEMANTICS 11.1, 11.3',
    takes: 'one text',
  },
  1,
  decimal(moneyPlaces),
  readWrittenMoney,
)

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
