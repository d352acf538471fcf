import { string } from '../../values/type.ts'
import type { Kind } from './kind.ts'
import { maskNumbers } from './mask-numbers.ts'

/** Digits in text that may be the number of a person or an account; case numbers have fewer. */
const fewestDigits = 15

/** Free text and codes: kept as written, without white space at the ends. */
export const text: Kind = {
  type: string,
  meaning: { zh: '其他文字和代码', en: 'any other text, or a code' },
  expected: { zh: '文字', en: 'text' },
  read: (cell) => cell,
  mask: (cell) => maskNumbers(cell, fewestDigits),
}
