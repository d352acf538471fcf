import { isCreditCode } from '../../values/credit-code.ts'
import { namesBirthday } from './identity-number.ts'

/** The first privacy level at which names and numbers of firms are hidden too (SEMANTICS 9.3, 9.7). */
export const firmsHiddenFrom = 3

/**
 * Whether a number is certainly a firm's: a credit code whose check digit holds, that no number of
 * a person can be, and that is no sole trader's, whose business bears a person's name.
 */
export const isFirmNumber = (id: string): boolean =>
  isCreditCode(id) && !namesBirthday(id) && !id.startsWith('92') && /^9|^.{0,16}[A-Z]/.test(id)

/** Hides the number of a firm but for what tells that it is one, and its end: `91************55XC`. */
export const maskFirmNumber = (id: string): string =>
  `${id.slice(0, 2)}${'*'.repeat(id.length - 6)}${id.slice(-4)}`

/** Hides the name of a firm but for its first character and its legal form: `甲**公司`. */
export const maskFirmName = (name: string, form = ''): string =>
  `${[...name.trim()][0] ?? ''}**${/^[\x20-\x7e]/.test(form) ? ' ' : ''}${form}`
