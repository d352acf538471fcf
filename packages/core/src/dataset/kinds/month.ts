import { toDays } from '../../values/date.ts'
import { date as dateType } from '../../values/type.ts'
import { toHalfWidth } from '../clean-text.ts'
import { date } from './date.ts'
import type { Kind } from './kind.ts'

const form = /^(\d{4})(?:[-/.年]?(\d{2})|[-/.年](\d))月?$/

/** A month, kept as its first day; of a whole date the month counts. */
export const month: Kind = {
  type: dateType,
  meaning: { zh: '月份，记作该月第一日', en: 'a month, kept as its first day' },
  expected: {
    zh: '月份（如 2020-01、2020年1月或 202001）',
    en: 'a month such as 2020-01, 2020年1月 or 202001',
  },
  read: (cell) => {
    const [, year, two, one] = form.exec(toHalfWidth(cell)) ?? []
    if (year !== undefined)
      return year === '0000' ? undefined : toDays(Number(year), Number(two ?? one), 1)
    const day = date.read(cell)
    return typeof day === 'number' ? day - (new Date(day * 86_400_000).getUTCDate() - 1) : undefined
  },
  reason: (cell) =>
    form.test(toHalfWidth(cell))
      ? { zh: '历法上没有这个月', en: 'is a month that the calendar does not have' }
      : date.reason?.(cell),
  changes: (cell) => (/^\d{4}-\d{2}$/.test(cell) ? [] : ['month_form']),
  mask: (cell) => cell,
}
