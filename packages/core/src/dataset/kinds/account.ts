import type { InEach } from '../../diagnostics/in-each.ts'
import { string } from '../../values/type.ts'
import {
  blanksRemoved,
  type CleaningStep,
  capitals,
  clean,
  halfWidth,
  quotesRemoved,
  rulesThatChange,
} from '../cleaning.ts'
import { findLostDigits } from './damaged-number.ts'
import type { Kind } from './kind.ts'
import { maskEnds } from './mask-ends.ts'

/**
 * The number of an account or a card: text, half-width, in capitals, without white space and
 * hyphens. A number that is masked or has lost digits is refused, because it would join strangers
 * (SEMANTICS 2.6).
 */
export const account: Kind = {
  type: string,
  meaning: { zh: '银行账号、卡号', en: 'the number of an account or a card' },
  expected: {
    zh: '账号（须含全部数字并按文本导出）',
    en: 'an account number with all its digits, exported as text',
  },
  read: (cell) => {
    const number = tidy(cell)
    return number === '' || findDamage(number) !== undefined ? undefined : number
  },
  reason: (cell) => findDamage(tidy(cell)),
  changes: (cell) => rulesThatChange(cell, steps),
  mask: maskEnds,
}

const steps: readonly CleaningStep[] = [
  halfWidth,
  blanksRemoved,
  capitals,
  { rule: 'separators_removed', apply: (text) => text.replaceAll('-', '') },
  quotesRemoved,
]

const tidy = (cell: string): string => clean(cell, steps)

/** 18 digits and more of which a spreadsheet kept 15; shorter ones may end in zeros themselves. */
const rounded = /^[1-9]\d{14}0{3,}$/

function findDamage(number: string): InEach | undefined {
  const lost = findLostDigits(number)
  if (lost !== undefined || !rounded.test(number) || hasCardCheckDigit(number)) return lost
  return {
    zh: '已被电子表格舍入：第十五位之后全是零；须由来源单位按文本重新导出',
    en: 'was rounded by a spreadsheet: all digits behind the fifteenth are zeros; the office must export it as text',
  }
}

/** The check digit of bank cards (ISO/IEC 7812): every second digit from the right is doubled. */
function hasCardCheckDigit(number: string): boolean {
  const sum = [...number].reverse().reduce((total, sign, index) => {
    const digit = Number(sign) * (index % 2 === 0 ? 1 : 2)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return sum % 10 === 0
}
