import { string } from '../../values/type.ts'
import { removeBlanks, toHalfWidth } from '../clean-text.ts'
import type { Kind } from './kind.ts'

const brackets = /^[([{〔【［<]?(\d{4})[)\]}〕】］>]?年?/
const serial = /第?0*(\d+)号/

/**
 * The number of a case: half-width and without white space, the year in round brackets, 第 and
 * leading zeros of the number left out, so that 〔2021〕示01执 第0012号 is (2021)示01执12号. What is no
 * such number stays as written.
 */
export const caseNumber: Kind = {
  type: string,
  meaning: {
    zh: '案号：各种括号、空格和“第”字统一后比较',
    en: 'the number of a case, brackets and blanks written alike',
  },
  expected: { zh: '案号（如“（2021）示01执12号”）', en: 'a case number such as (2021)示01执12号' },
  read: (cell) => {
    const text = removeBlanks(toHalfWidth(cell))
    return brackets.test(text) && serial.test(text)
      ? text.replace(brackets, '($1)').replace(serial, '$1号')
      : text
  },
  mask: (cell) => cell,
}
