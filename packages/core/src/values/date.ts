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

/** Reads `2020-01-31` as days since 1970-01-01; undefined when it is no date of the calendar. */
export function parseDate(text: string): number | undefined {
  const match = isoDate.exec(text)
  if (match === null) return undefined
  return toDays(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** Formats days since 1970-01-01 as `2020-01-31`; years beyond 9999 have the digits they need. */
export function formatDate(days: number): string {
  const at = new Date(days * msPerDay)
  const year = at.getUTCFullYear()
  const digits = String(Math.abs(year)).padStart(4, '0')
  return `${year < 0 ? '-' : ''}${digits}${at.toISOString().slice(-20, -14)}`
}

/**
 * Adds calendar months; a day that the target month lacks becomes its last day:
 * 2020-01-31 plus one month is 2020-02-29.
 */
export function addMonths(days: number, months: number): number {
  const at = new Date(days * msPerDay)
  const index = at.getUTCFullYear() * 12 + at.getUTCMonth() + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  for (let day = at.getUTCDate(); day > 0; day -= 1) {
    const found = toDays(year, month, day)
    if (found !== undefined) return found
  }
  throw new RangeError(`Month ${year}-${month} has no days.`)
}
