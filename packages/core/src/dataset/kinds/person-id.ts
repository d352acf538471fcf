import type { InEach } from '../../diagnostics/in-each.ts'
import { isCreditCode } from '../../values/credit-code.ts'
import { hasIdentityCheckDigit } from '../../values/identity-number.ts'
import { string } from '../../values/type.ts'
import { removeBlanks, toHalfWidth } from '../clean-text.ts'
import { findLostDigits, looksRounded } from './damaged-number.ts'
import { firmsHiddenFrom, isFirmNumber, maskFirmNumber } from './firm.ts'
import { namesBirthday, widenIdentityNumber } from './identity-number.ts'
import type { Kind } from './kind.ts'
import { maskEnds } from './mask-ends.ts'

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
  expected: {
    zh: '证件号码或统一社会信用代码（须含全部数字并按文本导出）',
    en: 'an identity number or credit code with all its digits, exported as text',
  },
  read: (cell) => {
    const id = tidy(cell)
    return id === '' || findDamage(id) !== undefined ? undefined : (widenIdentityNumber(id) ?? id)
  },
  reason: (cell) => findDamage(tidy(cell)),
  mask: (cell, privacy) => {
    if (!isFirmNumber(cell)) return maskEnds(cell)
    return privacy < firmsHiddenFrom ? cell : maskFirmNumber(cell)
  },
}

const quotes = /^['\u2018\u2019`]+|['\u2018\u2019`]+$/g

const tidy = (cell: string): string =>
  removeBlanks(toHalfWidth(cell)).toUpperCase().replace(quotes, '')

/** Lengths of digits that no number of a person or a party has. */
const impossible = /^(\d{16}|\d{17}|\d{19,})$/

function findDamage(id: string): InEach | undefined {
  const lost = findLostDigits(id)
  if (lost !== undefined) return lost
  if (impossible.test(id))
    return {
      zh: `有 ${id.length} 位；证件号码应为 15 位或 18 位`,
      en: `has ${id.length} digits; an identity number has 15 or 18`,
    }
  if (!/^\d{18}$/.test(id) || hasIdentityCheckDigit(id)) return undefined
  // One in 31 numbers passes for a credit code by chance; what names a birthday is none.
  if (isCreditCode(id) && !namesBirthday(id)) return undefined
  return looksRounded(id)
    ? {
        zh: '已被电子表格舍入：校验码不符，末几位已经丢失；须由来源单位按文本重新导出',
        en: 'was rounded by a spreadsheet: its check digit fails and its last digits are lost; the office must export it as text',
      }
    : undefined
}
