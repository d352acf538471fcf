import { decimal } from '../../values/type.ts'
import { readWrittenMoney } from '../../values/written-numbers.ts'
import { toHalfWidth } from '../clean-text.ts'
import type { CleaningRule } from '../cleaning.ts'
import { type DecimalRoom, readDecimal, whyNoDecimal } from './decimal-cell.ts'
import type { Kind } from './kind.ts'
import { numberChanges, plainNumber } from './number-text.ts'

/** 1/100 of the unit. */
const room: DecimalRoom = { scale: 2, whole: 16 }

/**
 * An amount with at most two decimal places, kept exactly; `1,234.50` and `¥` or `元` around it are read, and what
 * `read_money` reads: 3.5万元, 人民币壹拾万元整.
 */
export const money: Kind = {
  type: decimal(room.scale),
  meaning: { zh: '金额（元）', en: 'an amount of money' },
  expected: {
    zh: '金额（最多两位小数，如 12500.00）',
    en: 'an amount with at most two decimal places, such as 12500.00',
  },
  read: (cell) => readDecimal(bareNumber(cell), room) ?? within(readWrittenMoney(cell)),
  reason: (cell) => whyNoDecimal(bareNumber(cell), room, { zh: '两', en: 'two' }),
  changes: (cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? [] : moneyChanges(cell)),
  mask: (cell) => cell,
}

function moneyChanges(cell: string): readonly CleaningRule[] {
  if (readDecimal(bareNumber(cell), room) === undefined) return ['numerals']
  const bare = withoutSign(toHalfWidth(cell))
  const changes = numberChanges(bare)
  return [
    ...(toHalfWidth(cell) === cell ? [] : (['half_width'] as const)),
    ...(bare === toHalfWidth(cell) ? [] : (['currency_sign'] as const)),
    ...changes,
  ]
}

/** An amount that has room; 18 digits in all. */
const within = (cents: bigint | undefined): bigint | undefined =>
  cents !== undefined && cents < most && cents > -most ? cents : undefined

const most = 10n ** BigInt(room.whole + room.scale)

const withoutSign = (text: string): string => text.replace(/^¥\s*/, '').replace(/\s*元$/, '')

const bareNumber = (cell: string): string => plainNumber(withoutSign(toHalfWidth(cell)))
