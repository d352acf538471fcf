import { isCreditCode } from './credit-code.ts'
import { hasIdentityCheckDigit } from './identity-number.ts'

/** Digits with a day where an identity number holds the day of birth: no credit code is meant. */
const namesDay = /^\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/

/** Whether a text is an identity number or a credit code whose check digit holds (SEMANTICS 6.6). */
export const hasCheckDigit = (number: string): boolean =>
  hasIdentityCheckDigit(number) || (isCreditCode(number) && !namesDay.test(number))
