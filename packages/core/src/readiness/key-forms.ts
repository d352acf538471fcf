import { toHalfWidth } from '../dataset/clean-text.ts'
import { shownOfMasked } from '../dataset/kinds/damaged-number.ts'
import type { KindName } from '../dataset/kinds/index.ts'
import { hasIdentityCheckDigit } from '../values/identity-number.ts'
import type { KeyFault } from './readiness.ts'

/** Digits that a spreadsheet keeps of a number. */
const digitsKept = 15

/** What is left of a key in a cell that could not be read: what it begins and ends with, and how long it was. */
export interface KeyPart {
  readonly fault: KeyFault
  readonly begins: string
  readonly ends: string
  /** Signs of the whole key; undefined: nobody knows. */
  readonly length: number | undefined
}

/**
 * Reads what a cell that holds no whole key still tells of it: the ends of a masked number, the first digits of one
 * that a spreadsheet shortened.
 *
 * @example
 * readPart('1101**********002X') // => { fault: 'masked', begins: '1101', ends: '002X', length: 18 }
 */
export function readPart(cell: string): KeyPart {
  const text = toHalfWidth(cell)
    .toUpperCase()
    .replaceAll(/[\s'‘’"]/g, '')
  const scientific = /^(\d)(?:\.(\d+))?E\+?(\d+)$/.exec(text)
  if (scientific !== null) {
    const [, first = '', more = '', power] = scientific
    // The last digit that is shown was rounded.
    const digits = `${first}${more}`.slice(0, -1)
    return { fault: 'digits-lost', begins: digits, ends: '', length: Number(power) + 1 }
  }
  const masked = shownOfMasked(text)
  if (masked !== undefined) {
    const from = masked.indexOf('*')
    const to = masked.lastIndexOf('*')
    return {
      fault: 'masked',
      begins: masked.slice(0, from),
      ends: masked.slice(to + 1),
      // Some hide signs behind as many, others behind three or four.
      length: to - from + 1 > 4 || [15, 18].includes(masked.length) ? masked.length : undefined,
    }
  }
  if (/^\d{16,}$/.test(text))
    return {
      fault: 'digits-lost',
      begins: text.slice(0, digitsKept),
      ends: '',
      length: text.length < 18 ? undefined : text.length,
    }
  return { fault: 'other', begins: '', ends: '', length: undefined }
}

/** Ends of fewer signs together may be those of many. */
const fewestSigns = 6

/** Whether a part tells enough of its key to look for it. */
export const tellsOf = ({ fault, begins, ends }: KeyPart): boolean =>
  fault !== 'other' && begins.length + ends.length >= fewestSigns

/**
 * What a key is whose spelling does not count: case, width, signs between, zeros before numbers, and of a case number the
 * words around its parts. Keys with one form are one key that was written in two ways.
 *
 * @example
 * formOf('(2024)示01执字第0012号', 'case_no') === formOf('2024 示01执12', 'case_no') // => true
 */
export function formOf(key: string, kind: KindName): string {
  const text = toHalfWidth(key)
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (kind === 'case_no') return text.replaceAll(/[字第号]/g, '').replaceAll(/(?<!\d)0+(?=\d)/g, '')
  if (kind === 'party_name' || kind === 'person_name' || kind === 'parties')
    return text.replaceAll('有限责任公司', '有限公司')
  return text.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
}

/** Whether a case number has the form in which courts write it, (2024)示01执12号: then no other number stands in it. */
export const isAsCourtsWrite = (key: string): boolean =>
  /^\(\d{4}\)\p{Script=Han}\d{0,4}\p{Script=Han}{1,5}\d{1,6}号$/u.test(key) && !key.includes('字')

/** The parts of a full case number: year, court, type and serial number. */
const wholeCase = /^\d{4}\D.*?(\D+)(\d+)$/

/**
 * What a case number still tells in which the year or the court was left out: the type and the serial number behind it.
 * Undefined of a whole one.
 *
 * @example
 * caseRest('示执字第12号') // => '执12'
 */
export function caseRest(key: string): string | undefined {
  const form = formOf(key, 'case_no')
  if (wholeCase.test(form)) return undefined
  const [, type, serial] = /(\D)(\d+)$/.exec(form) ?? []
  return type === undefined || serial === undefined ? undefined : `${type}${serial}`
}

/** The type and the serial number of any case number; see {@link caseRest}. */
export function caseEnd(key: string): string | undefined {
  const [, type, serial] = /(\D)(\d+)$/.exec(formOf(key, 'case_no')) ?? []
  return type === undefined || serial === undefined ? undefined : `${type}${serial}`
}

/**
 * The numbers with a valid check digit from which an identity number of 18 signs differs in one digit, or in two
 * neighbours that changed their places. None of one whose own check digit holds, and of whatever is no such number.
 */
export function meantNumbers(key: string): string[] {
  if (!/^\d{17}[\dX]$/.test(key) || hasIdentityCheckDigit(key)) return []
  const found = new Set<string>()
  for (let at = 0; at < 18; at += 1) {
    for (const sign of at === 17 ? '0123456789X' : '0123456789') {
      found.add(key.slice(0, at) + sign + key.slice(at + 1))
    }
    if (at < 16) found.add(key.slice(0, at) + key[at + 1] + key[at] + key.slice(at + 2))
  }
  found.delete(key)
  return [...found].filter(hasIdentityCheckDigit)
}
