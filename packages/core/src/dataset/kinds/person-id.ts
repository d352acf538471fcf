import type { InEach } from '../../diagnostics/in-each.ts'
import { isCreditCode } from '../../values/credit-code.ts'
import { hasIdentityCheckDigit } from '../../values/identity-number.ts'
import { string } from '../../values/type.ts'
import { removeBlanks, toHalfWidth } from '../clean-text.ts'
import {
  blanksRemoved,
  type CleaningStep,
  capitals,
  clean,
  halfWidth,
  quotesRemoved,
  rulesThatChange,
} from '../cleaning.ts'
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
 * refused, because it would join strangers; so are several numbers in a cell and words without a
 * digit, because they would be somebody of their own (SEMANTICS 2.6).
 */
export const personId: Kind = {
  type: string,
  meaning: {
    zh: '身份证号、护照号、统一社会信用代码：碰撞人和单位首选',
    en: 'the number of a person or firm: what rows are best joined by',
  },
  expected: {
    zh: '证件号码或统一社会信用代码（须含全部数字并按文本导出）',
    en: 'an identity number or credit code with all its digits, exported as text',
  },
  read: (cell) => {
    const id = tidy(cell)
    return id === '' || findFault(cell) !== undefined ? undefined : clean(cell, steps)
  },
  reason: (cell) => findFault(cell),
  changes: (cell) => rulesThatChange(cell, steps),
  mask: (cell, privacy) => {
    if (!isFirmNumber(cell)) return maskEnds(cell)
    return privacy < firmsHiddenFrom ? cell : maskFirmNumber(cell)
  },
}

const tidying: readonly CleaningStep[] = [halfWidth, blanksRemoved, capitals, quotesRemoved]
const steps: readonly CleaningStep[] = [
  ...tidying,
  { rule: 'widened', apply: (id) => widenIdentityNumber(id) ?? id },
]

const tidy = (cell: string): string => clean(cell, tidying)

/** Lengths of digits that no number of a person or a party has. */
const impossible = /^(\d{16}|\d{17}|\d{19,})$/

/** What is between numbers, in half-width; white space apart, which may be within one. */
const between = /[\u3001,;/|\uff5c]|[和与及]/

/** A number as a whole, by its form alone: of a person, of a firm, or one with letters before it. */
const whole = /^(\d{15}|\d{17}[\dX]|[0-9A-Z]{2}\d{6}[0-9A-Z]{10}|[A-Z]{1,3}\d{6,9})$/

/** Numbers written one behind the other. */
const run = /^(\d{17}[\dX]){2,}$/

function findFault(cell: string): InEach | undefined {
  const id = tidy(cell)
  if (!/\d/.test(id)) return id === '' ? undefined : noDigit
  return holdsSeveral(cell) || run.test(id) ? several : findDamage(id)
}

/** Fewer digits are a part of one number: the page or branch behind it. */
const fewestDigits = 6

function holdsSeveral(cell: string): boolean {
  const text = toHalfWidth(cell).toUpperCase()
  const numbers = text.split(between).map(removeBlanks)
  if (numbers.filter((each) => each.replace(/\D/g, '').length >= fewestDigits).length > 1)
    return true
  return text.split(/\s+/).filter((each) => whole.test(each)).length > 1
}

const noDigit: InEach = {
  zh: '不含数字，不是号码',
  en: 'has no digit, so it is no number',
}
const several: InEach = {
  zh: '一格内有多个号码，不能确定是谁的；须一格一个号码，一人一行',
  en: 'holds several numbers, so whose it is is not certain; write one number in a cell, one person in a row',
}

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
