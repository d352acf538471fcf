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

/**
 * What to do about a text that should be a day: how many days its month has, or how the day is written;
 * undefined where nothing can be told.
 *
 * @example
 * whyNoDay('2025-13-01')?.en // => 'There is no month 13.'
 */
export function whyNoDay(text: string): InEach | undefined {
  const dashed = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  const written = /^\d{4}-\d{2}-\d{2}$/.test(dashed) ? dashed : asWrittenHere(text)
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written ?? '') ?? []
  if (day === '') return undefined
  const index = Number(month)
  if (index < 1 || index > 12) {
    return { zh: `没有 ${index} 月。`, en: `There is no month ${index}.` }
  }
  if (parseDate(`${year}-${month}-${day}`) === undefined) {
    const last = new Date(Date.UTC(2000 + (Number(year) % 400), index, 0)).getUTCDate()
    return {
      zh: `${year} 年 ${index} 月只有 ${last} 日。`,
      en: `${monthNames[index - 1]} ${year} has ${last} days.`,
    }
  }
  return written === text ? undefined : { zh: `请写 ${written}。`, en: `Write ${written}.` }
}
