import { decimal } from '../../values/type.ts'
import { toHalfWidth } from '../clean-text.ts'
import { type DecimalRoom, readDecimal, whyNoDecimal } from './decimal-cell.ts'
import type { Kind } from './kind.ts'
import { plainNumber } from './number-text.ts'

/** 1/100 of the unit. */
const room: DecimalRoom = { scale: 2, whole: 16 }

/** An amount with at most two decimal places, kept exactly; `1,234.50` and `¥` or `元` around it are read. */
export const money: Kind = {
  type: decimal(room.scale),
  meaning: { zh: '金额（元）', en: 'an amount of money' },
  expected: {
    zh: '金额（最多两位小数，如 12500.00）',
    en: 'an amount with at most two decimal places, such as 12500.00',
  },
  read: (cell) => readDecimal(bareNumber(cell), room),
  reason: (cell) => whyNoDecimal(bareNumber(cell), room, { zh: '两', en: 'two' }),
  mask: (cell) => cell,
}

const bareNumber = (cell: string): string =>
  plainNumber(
    toHalfWidth(cell)
      .replace(/^¥\s*/, '')
      .replace(/\s*元$/, ''),
  )
