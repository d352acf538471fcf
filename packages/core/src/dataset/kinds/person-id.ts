import { isCreditCode } from '../../values/credit-code.ts'
import { hasIdentityCheckDigit } from '../../values/identity-number.ts'
import { string } from '../../values/type.ts'
import { removeBlanks, toHalfWidth } from '../clean-text.ts'
import { findLostDigits, looksRounded } from './damaged-number.ts'
import { namesBirthday, widenIdentityNumber } from './identity-number.ts'
import type { Kind } from './kind.ts'
import { maskName } from './person-name.ts'

/**
 * The number of a person or a party: identity number, passport, or the credit code of a firm. It is
 * text, half-width, in capitals, without white space and the apostrophes of spreadsheets.
 *
 * 15 digits become 18. A number whose check digit fails is read as it stands: it was mistyped at
 * worst, and joins by it are of a lower grade. A number that is masked or has lost digits is
 * refused, because it would join strangers (SEMANTICS 2.6).
 */
export const personId: Kind = {
  type: string,
  expected: 'an identity number or credit code with all its digits, exported as text',
  read: (cell) => {
    const id = tidy(cell)
    return id === '' || findDamage(id) !== undefined ? undefined : (widenIdentityNumber(id) ?? id)
  },
  reason: (cell) => findDamage(tidy(cell)),
  mask: (cell) => {
    // A name may stand in place of the number, or beside it: of that only the first sign is shown.
    if (!numberLike.test(tidy(cell))) return maskName(cell)
    const signs = [...cell]
    if (signs.length <= 8) return '*'.repeat(signs.length)
    const shown = signs.length <= 12 ? 2 : 4
    const hidden = '*'.repeat(signs.length - 2 * shown)
    return `${signs.slice(0, shown).join('')}${hidden}${signs.slice(-shown).join('')}`
  },
}

/** Digits, letters among and few before them, and signs in place of digits: no name. */
const numberLike =
  /^[A-Z]{0,3}[\d*?\u00d7\u2022\u25cb\u25cf\u25a0\u25a1\u203b+.-][^\p{Script=Han}]*$/u

const quotes = /^['\u2018\u2019`]+|['\u2018\u2019`]+$/g

const tidy = (cell: string): string =>
  removeBlanks(toHalfWidth(cell)).toUpperCase().replace(quotes, '')

/** Lengths of digits that no number of a person or a party has. */
const impossible = /^(\d{16}|\d{17}|\d{19,})$/

function findDamage(id: string): string | undefined {
  const lost = findLostDigits(id)
  if (lost !== undefined) return lost
  if (impossible.test(id)) return `has ${id.length} digits; an identity number has 15 or 18`
  if (!/^\d{18}$/.test(id) || hasIdentityCheckDigit(id)) return undefined
  // One in 31 numbers passes for a credit code by chance; what names a birthday is none.
  if (isCreditCode(id) && !namesBirthday(id)) return undefined
  return looksRounded(id)
    ? 'was rounded by a spreadsheet: its check digit fails and its last digits are lost; the office must export it as text'
    : undefined
}
