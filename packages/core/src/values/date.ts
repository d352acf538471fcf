const msPerDay = 86_400_000
const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days since 1970-01-01 of a proleptic Gregorian date, or undefined where the calendar has no such day. */
export function toDays(year: number, month: number, day: number): number | undefined {
  const at = new Date(0)
  at.setUTCFullYear(year, month - 1, day)
  const real =
    at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return real ? at.getTime() / msPerDay : undefined
}

/** The year, month (from 1) and day of the month of a date. */
export function partsOf(days: number): { year: number; month: number; day: number } {
  const at = new Date(days * msPerDay)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
}

/**
 * Reads `2020-01-31` as days since 1970-01-01; undefined when it is no day of the proleptic
 * Gregorian calendar (SEMANTICS 1.1).
 *
 * @example
 * parseDate('1970-01-02') // => 1
 * parseDate('2023-02-29') // => undefined
 */
export function parseDate(text: string): number | undefined {
  const match = isoDate.exec(text)
  if (match === null) return undefined
  return toDays(Number(match[1]), Number(match[2]), Number(match[3]))
}

/**
 * Formats days since 1970-01-01 as `2020-01-31`; years beyond 9999 have the digits they need.
 *
 * @throws RangeError beyond the days that a Date of JavaScript holds.
 *
 * @example
 * formatDate(0) // => '1970-01-01'
 */
export function formatDate(days: number): string {
  const at = new Date(days * msPerDay)
  const year = at.getUTCFullYear()
  const digits = String(Math.abs(year)).padStart(4, '0')
  return `${year < 0 ? '-' : ''}${digits}${at.toISOString().slice(-20, -14)}`
}

/**
 * Adds calendar months to a day in days since 1970-01-01; a day that the target month lacks becomes
 * its last day (SEMANTICS 1.7).
 *
 * @throws RangeError beyond the days that a Date of JavaScript holds.
 *
 * @example
 * formatDate(addMonths(parseDate('2020-01-31') ?? 0, 1)) // => '2020-02-29'
 */
export function addMonths(days: number, months: number): number {
  const from = partsOf(days)
  const index = from.year * 12 + from.month - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  for (let day = from.day; day > 0; day -= 1) {
    const found = toDays(year, month, day)
    if (found !== undefined) return found
  }
  throw new RangeError(`Month ${year}-${month} has no days.`)
}

/** The largest number of months that can be added to the first date without passing the second. */
export function monthsBetween(from: number, to: number): number {
  const [a, b] = [partsOf(from), partsOf(to)]
  const months = (b.year - a.year) * 12 + b.month - a.month
  const isLastOfMonth = partsOf(to + 1).day === 1
  return b.day < a.day && !isLastOfMonth ? months - 1 : months
}

/** The first and last day that dates reach by adding a number from the data. */
export const firstDay = toDays(0, 1, 1) as number
/** The day that stands for an open end: 9999-12-31 (SEMANTICS 1.9), in days since 1970-01-01. */
export const lastDay = toDays(9999, 12, 31) as number

/** Whether a date stands for an open end: registers write the last day of all for it. */
export const isOpen = (days: number): boolean => days >= lastDay
