import { string } from '../../values/type.ts'
import { blanksRemoved, type CleaningStep, clean, halfWidth, rulesThatChange } from '../cleaning.ts'
import type { Kind } from './kind.ts'

const brackets = /^[([{〔【［<]?(\d{4})[)\]}〕】］>]?年?/
/** A digit before 第 would be taken for one of the number once 第 is gone. */
const serial = /(?<!\d)第?0*(\d+)号/

const steps: readonly CleaningStep[] = [
  halfWidth,
  blanksRemoved,
  {
    rule: 'case_number',
    apply: (text) =>
      brackets.test(text) && serial.test(text)
        ? text.replace(brackets, '($1)').replace(serial, '$1号')
        : text,
  },
]

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
  read: (cell) => clean(cell, steps),
  changes: (cell) => rulesThatChange(cell, steps),
  mask: (cell) => cell,
}
