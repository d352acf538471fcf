import type { InEach } from '../../diagnostics/in-each.ts'
import { isOpen } from '../../values/date.ts'
import { lastTimestamp, timestampAt } from '../../values/timestamp.ts'
import { timestamp as timestampType } from '../../values/type.ts'
import { toHalfWidth } from '../clean-text.ts'
import { date } from './date.ts'
import type { Kind } from './kind.ts'

/** The clock behind a day; fractions of a second are none of the value. */
const clocks = [
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?$/,
  /^(\d{1,2})[时点](\d{1,2})分?(?:(\d{1,2})秒?)?$/,
  /^(\d{2})(\d{2})(\d{2})?$/,
]

/** A day and the clock behind it: apart by white space or T, by 日, or both in digits alone. */
const forms = [/^(\S+?)[T\s]+(\S+)$/i, /^(.+?[日号])(\S+)$/, /^(\d{8})(\d{4}(?:\d{2})?)$/]

/**
 * A time of the wall clock without a zone, to the second. A day without a time of day is refused, as it
 * would lie at midnight and before all else on that day; but the last day of all is an open end.
 */
export const timestamp: Kind = {
  type: timestampType,
  meaning: { zh: '日期和时刻', en: 'a day with its time' },
  expected: {
    zh: '带时刻的日期（如 2020-01-31 08:05:00、2020/1/31 8:05、2020年1月31日 8时5分或 20200131080500）',
    en: 'a day with a time such as 2020-01-31 08:05:00, 2020/1/31 8:05, 2020年1月31日 8时5分 or 20200131080500',
  },
  read: (cell) => {
    const text = toHalfWidth(cell)
    const [written, clock] = split(text) ?? [text, undefined]
    const day = date.read(written)
    if (typeof day !== 'number') return undefined
    if (clock === undefined) return isOpen(day) ? lastTimestamp : undefined
    const second = readClock(clock)
    return second === undefined ? undefined : timestampAt(day, second)
  },
  reason: (cell) => {
    const text = toHalfWidth(cell)
    if (typeof date.read(text) === 'number')
      return { zh: '只有日期，没有时刻', en: 'is a day without a time of day' }
    if (/[ap]\.?m\.?$|[上下]午/i.test(text))
      return { zh: '是 12 小时制的时刻；应写作 13:45', en: 'is a time of 12 hours; write 13:45' }
    const [day] = split(text) ?? []
    if (day !== undefined && typeof date.read(day) !== 'number') return date.reason?.(day)
    return date.reason?.(text) ?? (day === undefined ? undefined : noClock)
  },
  changes: (cell) => (/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(cell) ? [] : ['date_form']),
  mask: (cell) => cell,
}

const noClock: InEach = {
  zh: '没有含时、分的时刻',
  en: 'has no time of day with hours and minutes',
}

function split(text: string): readonly [day: string, clock: string] | undefined {
  const tidy = text.replace(/\s*([年月日号时点分秒:])\s*/g, '$1')
  for (const form of forms) {
    const [, day, clock] = form.exec(tidy) ?? []
    if (day !== undefined && clock !== undefined) return [day, clock]
  }
  return undefined
}

/** The seconds since midnight. */
function readClock(text: string): number | undefined {
  const match = clocks.map((clock) => clock.exec(text)).find((found) => found !== null)
  if (match == null) return undefined
  const [hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0))
  const isShown = hour < 24 && minute < 60 && second < 60
  return isShown ? hour * 3600 + minute * 60 + second : undefined
}
