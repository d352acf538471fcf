/** A length of time: whole months, then whole days. */
export interface Span {
  readonly months: number
  readonly days: number
}

const units: Readonly<Record<string, Span>> = {
  day: { months: 0, days: 1 },
  week: { months: 0, days: 7 },
  month: { months: 1, days: 0 },
  year: { months: 12, days: 0 },
}

/** The longest span in years: dates stay within what every backend can hold. */
const mostYears = 1000

/** Reads `30 days`, `1 week`, `24 months`, `5 years`; undefined when it is none of these. */
export function parseSpan(text: string): Span | undefined {
  const match = /^(\d{1,5}) (day|week|month|year)s?$/.exec(text)
  const unit = match?.[2] === undefined ? undefined : units[match[2]]
  if (unit === undefined) return undefined
  const count = Number(match?.[1])
  const span = { months: unit.months * count, days: unit.days * count }
  return span.months > mostYears * 12 || span.days > mostYears * 366 ? undefined : span
}

/** Whether a span is one, and longer than nothing. */
export const hasLength = (span: Span | undefined): span is Span =>
  span !== undefined && span.months + span.days > 0
