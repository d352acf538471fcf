import type { InEach } from '../../diagnostics/in-each.ts'
import { string } from '../../values/type.ts'
import {
  type CleaningStep,
  capitals,
  clean,
  halfWidth,
  quotesRemoved,
  rulesThatChange,
} from '../cleaning.ts'
import { findLostDigits } from './damaged-number.ts'
import type { Kind } from './kind.ts'
import { maskName } from './person-name.ts'

/** Eleven digits; those of the networks begin with 13 to 19. */
const mobile = /^1[3-9]\d{9}$/

/** An area code of three digits and eight, or one of four and seven or eight. */
const landline = /^0(?:10|2[0-57-9])[2-9]\d{7}$|^0(?!400|800)[3-9]\d{2}[2-9]\d{6,7}$/

/** The prefix of the mainland, as it is dialled from abroad. */
const abroad = /^(?:\+|00)86/

/**
 * A telephone number of the mainland (numbering plan of 2017) as it is compared: a mobile number of 11
 * digits, or a landline with its area code, without +86 or 0086, white space, hyphens and brackets.
 *
 * Refused is what may be the number of several: without its area code, with an extension, two numbers
 * in a cell, the number of a service (400, 95…), masked, or rounded by a spreadsheet (1.39E+10, or five
 * zeros and more at the end of a mobile number). So are numbers of other places.
 */
export const phone: Kind = {
  type: string,
  meaning: { zh: '手机号、固定电话', en: 'a telephone number' },
  expected: {
    zh: '电话号码（11 位手机号，或带区号的固定电话）',
    en: 'a mobile number of 11 digits, or a landline with its area code',
  },
  read: (cell) => {
    const number = tidy(cell)
    if (findDamage(cell, number) !== undefined) return undefined
    return mobile.test(number) || landline.test(number) ? number : undefined
  },
  reason: (cell) => {
    const number = tidy(cell)
    return findDamage(cell, number) ?? whyNoNumber(number)
  },
  changes: (cell) => rulesThatChange(cell, steps),
  mask: (cell) => {
    const digits = [...cell].filter((each) => /[\d０-９]/.test(each)).length
    if (digits < fewestDigits || hasWords.test(cell)) return maskName(cell)
    const signs = [...cell]
    return `${signs.slice(0, 3).join('')}${'*'.repeat(signs.length - 7)}${signs.slice(-4).join('')}`
  },
}

/** Fewer are shown by their first sign alone. */
const fewestDigits = 10

/** Letters beside the digits may be a name. */
const hasWords = /\p{L}/u

const separators = /[\s\u00a0\u200b-\u200f\u202a-\u202e\ufeff()\-\u2010-\u2015\u2212]+/g

const spelling: readonly CleaningStep[] = [
  halfWidth,
  capitals,
  quotesRemoved,
  // A column of numbers with gaps leaves data frames with a decimal zero.
  { rule: 'number_form', apply: (text) => text.replace(/^(\d{11})\.0+$/, '$1') },
]
const steps: readonly CleaningStep[] = [
  ...spelling,
  { rule: 'separators_removed', apply: (text) => text.replace(separators, '') },
  { rule: 'dialling_prefix', apply: withoutPrefix },
]

function tidy(cell: string): string {
  return clean(cell, steps)
}

function withoutPrefix(text: string): string {
  const bare = text.replace(abroad, '')
  if (mobile.test(bare)) return bare
  // From abroad a landline has no 0 before its area code.
  if (bare !== text) return bare.startsWith('0') ? bare : `0${bare}`
  // Mobile numbers were once dialled with a 0; some lists write 86 without a sign before it.
  return /^(?:0|86)(1[3-9]\d{9})$/.exec(text)?.[1] ?? text
}

/** Words before the number within an office, and digits that are set off behind a number. */
const extensionWords = /转|分机|EXT|X|#/
const lastDigits = /^(.*\d)[^\d]+\d{1,6}$/

/** Whether something is behind a whole number, and is no part of it. */
function hasExtension(cell: string): boolean {
  const text = clean(cell, spelling)
  if (extensionWords.test(text)) return true
  const number = tidy(lastDigits.exec(text)?.[1] ?? '')
  return mobile.test(number) || landline.test(number)
}

const several = /[\\/、，,；;]/

const rounded = /^1[3-9]\d{4}0{5}$/

function findDamage(cell: string, number: string): InEach | undefined {
  const lost = findLostDigits(number)
  if (lost !== undefined) return lost
  if (several.test(cell))
    return { zh: '含有几个号码；应只有一个', en: 'holds several numbers; one is expected' }
  if (hasExtension(cell))
    return {
      zh: '带有分机号；这是整个单位的号码',
      en: 'has an extension; the number is that of a whole office',
    }
  if (!rounded.test(number)) return undefined
  return {
    zh: '已被电子表格舍入：末几位全是零；须由来源单位按文本重新导出',
    en: 'was rounded by a spreadsheet: its last digits are zeros; the office must export it as text',
  }
}

function whyNoNumber(number: string): InEach | undefined {
  if (/^\+(?!86)|^00(?!86)/.test(number))
    return { zh: '是其他国家或地区的号码', en: 'is a number of another country or region' }
  if (/^[48]00\d{7}$|^9[56]\d{3,6}$|^1[0-2]\d{1,3}$/.test(number)) {
    return { zh: '是服务号码，多人共用', en: 'is the number of a service, which many have' }
  }
  if (/^[2-9]\d{6,7}$/.test(number))
    return { zh: '没有区号，可能是任何地方的', en: 'has no area code; it can be of any place' }
  if (/^(?:10|2\d)[2-9]\d{7}$|^[3-9]\d{2}[2-9]\d{6,7}$/.test(number)) {
    return { zh: '区号丢了开头的 0', en: 'has lost the 0 of its area code' }
  }
  if (/^1\d+$/.test(number) && number.length !== 11) {
    return {
      zh: `有 ${number.length} 位；手机号应为 11 位`,
      en: `has ${number.length} digits; a mobile number has 11`,
    }
  }
  return undefined
}
