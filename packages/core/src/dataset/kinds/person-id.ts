import { string } from '../../values/type.ts'
import { removeBlanks, toHalfWidth } from '../clean-text.ts'
import type { Kind } from './kind.ts'

/** What a spreadsheet leaves of a long number: the digits behind the first ones are lost. */
const scientific = /^\d(\.\d+)?E\+?\d+$/

/**
 * An identity number as written, half-width and without white space; it is text, never a number,
 * and its check digit is no part of reading.
 */
export const personId: Kind = {
  type: string,
  expected: 'an identity number, exported as text',
  read: (cell) => {
    const id = removeBlanks(toHalfWidth(cell)).toUpperCase().replace(/^'+/, '')
    return id === '' || scientific.test(id) ? undefined : id
  },
  reason: (cell) =>
    scientific.test(removeBlanks(toHalfWidth(cell)).toUpperCase().replace(/^'+/, ''))
      ? 'is in scientific notation; its last digits are lost, the office must export it as text'
      : undefined,
  mask: (cell) => {
    const signs = [...cell]
    if (signs.length < 8) return '*'.repeat(signs.length)
    return `${signs.slice(0, 4).join('')}${'*'.repeat(signs.length - 8)}${signs.slice(-4).join('')}`
  },
}
