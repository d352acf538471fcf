import type { InEach } from '../../diagnostics/in-each.ts'
import { formatDate, toDays } from '../../values/date.ts'
import { date as dateType } from '../../values/type.ts'
import { readWrittenDate } from '../../values/written-numbers.ts'
import { toHalfWidth } from '../clean-text.ts'
import type { CleaningRule } from '../cleaning.ts'
import type { Kind } from './kind.ts'

const forms = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]

/** Years that records can name; 9999 says in many registers that there is no end. */
const isPlausible = (year: number): boolean => (year >= 1800 && year <= 2200) || year === 9999

/** A time of day behind the day; hours of one digit as spreadsheets write them. */
const time = /(?:\s+|T)([01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/

/**
 * A day of the calendar without a zone, year first. A time of day behind it is not part of the
 * value; with a zone it is refused, because the day could be another one. Years outside of 1800 to
 * 2200 are slips, but for 9999. What `read_date` reads in numerals is a day too: 二〇二〇年一月三十一日.
 */
export const date: Kind = {
  type: dateType,
  meaning: { zh: '日期', en: 'a day' },
  expected: {
    zh: '日期（如 2020-01-31、2020/1/31、2020年1月31日或 20200131）',
    en: 'a date such as 2020-01-31, 2020/1/31, 2020年1月31日 or 20200131',
  },
  read: (cell) => {
    const parts = readParts(cell)
    if (parts === undefined) return readWrittenDate(cell)
    return isPlausible(parts[0]) ? toDays(...parts) : undefined
  },
  reason: (cell) => {
    const [year] = readParts(cell) ?? []
    if (year !== undefined && !isPlausible(year))
      return {
        zh: `年份为 ${year}，记录中不会有这样的年份`,
        en: `names the year ${year}; no record has it`,
      }
    if (year !== undefined)
      return { zh: '历法上没有这一天', en: 'is a day that the calendar does not have' }
    return whyNoDate(toHalfWidth(cell))
  },
  beyond: (cell) => {
    const clock = time.exec(toHalfWidth(cell))?.[0]?.replace(/^[\sT]+/, '')
    return clock === undefined || /^[0:.]+$/.test(clock) ? undefined : clock
  },
  changes: (cell) => (iso.test(cell) ? [] : dateChanges(cell)),
  mask: (cell) => cell,
}

const iso = /^\d{4}-\d{2}-\d{2}$/

function dateChanges(cell: string): readonly CleaningRule[] {
  const text = toHalfWidth(cell)
  const day = text.replace(time, '')
  return [
    ...(text === cell ? [] : (['half_width'] as const)),
    ...(day === text ? [] : (['time_cut'] as const)),
    ...(iso.test(day) ? [] : (['date_form'] as const)),
  ]
}

function readParts(cell: string): [number, number, number] | undefined {
  const text = toHalfWidth(cell)
    .replace(time, '')
    .replace(/\s*([年月日号])\s*/g, '$1')
  for (const form of forms) {
    const match = form.exec(text)
    if (match !== null) return [Number(match[1]), Number(match[2]), Number(match[3])]
  }
  return undefined
}

/** Serial 25569 is 1970-01-01 in spreadsheets. */
const serialOfEpoch = 25_569

function whyNoDate(text: string): InEach | undefined {
  if (/^\d{5}(\.\d+)?$/.test(text)) {
    const day = formatDate(Math.floor(Number(text)) - serialOfEpoch)
    return {
      zh: `像是电子表格的日期序号（${day}？）；请先把该列设为日期格式再导出`,
      en: `looks like a spreadsheet's serial number (${day}?); give the column a date format before exporting`,
    }
  }
  if (/^\d{4}([-/.年])?\d{1,2}月?$/.test(text))
    return { zh: '只有月份，没有日', en: 'names a month, not a day' }
  if (/\d:\d.*(Z|[+-]\d{2}:?\d{2})$/i.test(text))
    return { zh: '是带时区的时刻，日期因时区而异', en: 'is a time with a zone, so its day depends' }
  if (/^\d{1,2}([-/.年])\d{1,2}([-/.月])\d{2,4}日?/.test(text)) {
    return {
      zh: '不以四位数的年份开头，年月日的次序不能确定',
      en: 'does not begin with a year of four digits, so its order is not certain',
    }
  }
  return undefined
}
