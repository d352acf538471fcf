import type { Type } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** What looks for words in a text takes. */
export const takesWords = 'a text and literal words that are not empty'

/** Resolves a text and one word or more. */
export const ofWords =
  (type: Type): Operator['resolve'] =>
  (args) =>
    args.length >= 2 && args.every((each) => each.kind === 'string') ? type : undefined

/** Whether a word occurs in a text, by code point. */
export const contains = (text: unknown, word: unknown): boolean =>
  (text as string).includes(word as string)
