/**
 * Amounts as Chinese offices write them: `30天`, `15%`, `1.5万元`, `２０`, `2024年1月31日`. Models do not
 * read them; these are for messages, which say how to write them.
 */
const amount = /^(\d+(?:\.\d+)?)\s*(个?月|小时|分钟|万元|亿元|[日天周年元次件人名笔万亿千百%])$/
/** A span in English that lacks its blank, or has capitals. */
const english = /^(\d+)\s*(minute|hour|day|week|month|year)s?$/i
const day = /^(\d{4})\s*[年/.。-]\s*(\d{1,2})\s*[月/.。-]\s*(\d{1,2})\s*日?$/

const spans: Readonly<Record<string, string>> = {
  日: 'days',
  天: 'days',
  周: 'weeks',
  月: 'months',
  个月: 'months',
  年: 'years',
  小时: 'hours',
  分钟: 'minutes',
}

/** By how many places a unit moves the point. */
const powers: Readonly<Record<string, number>> = {
  '%': -2,
  百: 2,
  千: 3,
  万: 4,
  万元: 4,
  亿: 8,
  亿元: 8,
}

/** How a text that means a number, a span or a day is written in models; undefined where it means none. */
export function asWrittenHere(text: string): string | undefined {
  const half = toHalf(text.trim())
  const [, year = '', month = '', date] = day.exec(half) ?? []
  if (date !== undefined) {
    const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    return written === text ? undefined : written
  }
  const [, digits, unit = ''] = amount.exec(half) ?? []
  if (digits !== undefined) {
    const span = spans[unit]
    if (span === undefined) return movePoint(digits, powers[unit] ?? 0)
    const isYear = unit === '年' && digits.length === 4
    return isYear || digits.includes('.') ? undefined : ofUnit(digits, span)
  }
  const [, count, word = ''] = english.exec(half) ?? []
  if (count !== undefined) return ofUnit(count, `${word.toLowerCase()}s`)
  return half !== text && /^\d+(?:\.\d+)?$/.test(half) ? half : undefined
}

const ofUnit = (count: string, units: string): string =>
  `${count} ${count === '1' ? units.slice(0, -1) : units}`

const toHalf = (text: string): string =>
  text.replace(/[０-９．％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))

/** `1.5` by 4 is `15000`, `15` by -2 is `0.15`. */
function movePoint(digits: string, places: number): string {
  const [whole = '', part = ''] = digits.split('.')
  const all = `${'0'.repeat(Math.max(0, -places))}${whole}${part}${'0'.repeat(Math.max(0, places))}`
  const point = Math.max(0, -places) + whole.length + places
  const number = `${all.slice(0, point)}.${all.slice(point)}`
  return number
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
}
