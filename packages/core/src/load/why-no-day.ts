import type { InEach } from '../diagnostics/in-each.ts'
import { parseDate } from '../values/date.ts'
import { asWrittenHere } from './as-written-here.ts'

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A month without its day: 2025年1月, 2025-01. */
const wholeMonth = /^(\d{4})\s*[年/.-]\s*(0?[1-9]|1[0-2])\s*月?(?:份)?$/

function aDayOf(year: string, month: string): InEach {
  const [first, last] = [`${year}-${month}-01`, `${year}-${month}-${daysIn(year, Number(month))}`]
  return {
    zh: `要写到日：这个月的第一日是 ${first}，最后一日是 ${last}。`,
    en: `Write a day: the first of this month is ${first}, the last ${last}.`,
  }
}

const daysIn = (year: string, month: number): number =>
  new Date(Date.UTC(2000 + (Number(year) % 400), month, 0)).getUTCDate()

/**
 * What to do about a text that should be a day: how many days its month has, or how the day is written;
 * undefined where nothing can be told.
 *
 * @example
 * whyNoDay('2025-13-01')?.en // => 'There is no month 13.'
 */
export function whyNoDay(text: string): InEach | undefined {
  const [, ofYear = '', ofMonth = ''] = wholeMonth.exec(text.trim()) ?? []
  if (ofMonth !== '') return aDayOf(ofYear, ofMonth.padStart(2, '0'))
  const dashed = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  const written = /^\d{4}-\d{2}-\d{2}$/.test(dashed) ? dashed : asWrittenHere(text)
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written ?? '') ?? []
  if (day === '') return undefined
  const index = Number(month)
  if (index < 1 || index > 12) {
    return { zh: `没有 ${index} 月。`, en: `There is no month ${index}.` }
  }
  if (parseDate(`${year}-${month}-${day}`) === undefined) {
    const last = daysIn(year, index)
    return {
      zh: `${year} 年 ${index} 月只有 ${last} 日。`,
      en: `${monthNames[index - 1]} ${year} has ${last} days.`,
    }
  }
  return written === text ? undefined : { zh: `请写 ${written}。`, en: `Write ${written}.` }
}
