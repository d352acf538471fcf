import { hasCheckDigit } from '../values/check-digit.ts'
import { readToken } from '../values/token.ts'
import { boolean } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const checkDigitValid: Operator = {
  meaning: {
    zh: '文本是否为校验位正确的公民身份号码或统一社会信用代码；令牌按其所替代的号码',
    en: 'whether the text is an identity number or a unified social credit code whose check digit holds; of a token, whether that of its number did',
  },
  source: 'SEMANTICS 6.6, 13.2; GB 11643 (ISO 7064 MOD 11-2); GB 32100 (MOD 31)',
  takes: 'one text',
  resolve: ([a, ...more]) => (more.length === 0 && a?.kind === 'string' ? boolean : undefined),
  unknown: 'strict',
  evaluate: ([a]) => {
    const number = a as string
    return hasCheckDigit(number) || readToken(number)?.valid === true
  },
}
