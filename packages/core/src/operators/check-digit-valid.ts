import { isCreditCode } from '../values/credit-code.ts'
import { hasIdentityCheckDigit } from '../values/identity-number.ts'
import { boolean } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** Digits with a day where an identity number holds the day of birth: no credit code is meant. */
const namesDay = /^\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/

export const checkDigitValid: Operator = {
  meaning: {
    zh: '文本是否为校验位正确的公民身份号码或统一社会信用代码',
    en: 'whether the text is an identity number or a unified social credit code whose check digit holds',
  },
  source: 'SEMANTICS 6.6; GB 11643 (ISO 7064 MOD 11-2); GB 32100 (MOD 31)',
  takes: 'one text',
  resolve: ([a, ...more]) => (more.length === 0 && a?.kind === 'string' ? boolean : undefined),
  unknown: 'strict',
  evaluate: ([a]) => {
    const number = a as string
    return hasIdentityCheckDigit(number) || (isCreditCode(number) && !namesDay.test(number))
  },
}
