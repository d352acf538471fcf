import { integer } from '../../values/type.ts'
import type { Kind } from './kind.ts'
import { numberChanges, plainNumber, whyNoNumber } from './number-text.ts'

/** A whole number of at most 18 digits; thousands separators and decimal zeros (`3.0`) are read. */
export const count: Kind = {
  type: integer,
  meaning: { zh: '整数，如人数、次数', en: 'a whole number: persons, times' },
  expected: { zh: '整数（如 1200）', en: 'a whole number such as 1200' },
  read: (cell) => {
    const digits = plainNumber(cell).replace(/\.0+$/, '')
    return /^[+-]?\d{1,18}$/.test(digits) ? BigInt(digits) : undefined
  },
  reason: (cell) => {
    if (/^[+-]?\d+\.\d+$/.test(plainNumber(cell)))
      return { zh: '不是整数', en: 'is no whole number' }
    if (/^[+-]?\d{19,}$/.test(plainNumber(cell)))
      return { zh: '超过 18 位', en: 'has more than 18 digits' }
    return whyNoNumber(cell)
  },
  changes: (cell) => (/^-?\d+$/.test(cell) ? [] : numberChanges(cell)),
  mask: (cell) => cell,
}
