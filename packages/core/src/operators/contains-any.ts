import { boolean, string, type Type } from '../values/type.ts'
import type { Operator } from './operator.ts'

const takes = 'a text and literal words that are not empty'

const ofWords =
  (type: Type): Operator['resolve'] =>
  (args) =>
    args.length >= 2 && args.every((each) => each.kind === 'string') ? type : undefined

export const containsAny: Operator = {
  meaning: 'whether the text contains one of the words',
  source: 'SEMANTICS 6.13',
  takes,
  resolve: ofWords(boolean),
  literalFrom: 1,
  unknown: 'strict',
  evaluate: ([text, ...words]) => words.some((word) => contains(text, word)),
}

export const firstIn: Operator = {
  meaning:
    'the first of the words, in their order, that the text contains; unknown where it contains none, which contains_any tells',
  source: 'SEMANTICS 6.13',
  takes,
  resolve: ofWords(string),
  literalFrom: 1,
  unknown: 'always',
  evaluate: ([text, ...words]) => words.find((word) => contains(text, word)) ?? null,
}

const contains = (text: unknown, word: unknown): boolean =>
  (text as string).includes(word as string)
