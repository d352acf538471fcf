import { integer } from '../../values/type.ts'
import type { Kind } from './kind.ts'

/** A whole number of at most 18 digits, with or without thousands separators. */
export const count: Kind = {
  type: integer,
  expected: 'a whole number such as 1200',
  read: (cell) => {
    const plain = /^[+-]?\d{1,3}(,\d{3})+$/.test(cell) ? cell.replaceAll(',', '') : cell
    return /^[+-]?\d{1,18}$/.test(plain) ? BigInt(plain) : undefined
  },
  mask: (cell) => cell,
}
