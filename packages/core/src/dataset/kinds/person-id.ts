import { string } from '../../values/type.ts'
import type { Kind } from './kind.ts'

/** An identity number as written; it is text, never a number, and its check is no part of reading. */
export const personId: Kind = {
  type: string,
  expected: 'an identity number',
  read: (cell) => cell.toUpperCase(),
  mask: (cell) => {
    const signs = [...cell]
    if (signs.length < 8) return '*'.repeat(signs.length)
    return `${signs.slice(0, 4).join('')}${'*'.repeat(signs.length - 8)}${signs.slice(-4).join('')}`
  },
}
