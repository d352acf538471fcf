/** A length of time: whole months, then whole days, then seconds, which only timestamps are moved by. */
export interface Span {
  readonly months: number
  readonly days: number
  readonly seconds: number
}

const none: Span = { months: 0, days: 0, seconds: 0 }

const units: Readonly<Record<string, Span>> = {
  minute: { ...none, seconds: 60 },
  hour: { ...none, seconds: 3600 },
  day: { ...none, days: 1 },
  week: { ...none, days: 7 },
  month: { ...none, months: 1 },
  year: { ...none, months: 12 },
}

/** The longest span in years: dates stay within what every backend can hold. */
const mostYears = 1000

/**
 * Reads `30 minutes`, `2 hours`, `30 days`, `1 week`, `24 months`, `5 years` as parameters write
 * spans (SEMANTICS 1.1); undefined when it is none of these, or longer than 1000 years.
 *
 * @example
 * parseSpan('5 years') // => { months: 60, days: 0, seconds: 0 }
 */
export function parseSpan(text: string): Span | undefined {
  const match = /^(\d{1,5}) (minute|hour|day|week|month|year)s?$/.exec(text)
  const unit = match?.[2] === undefined ? undefined : units[match[2]]
  if (unit === undefined) return undefined
  const count = Number(match?.[1])
  const span = {
    months: unit.months * count,
    days: unit.days * count,
    seconds: unit.seconds * count,
  }
  return span.months > mostYears * 12 || span.days > mostYears * 366 ? undefined : span
}

/** Whether a span is one, and longer than nothing. */
export const hasLength = (span: Span | undefined): span is Span =>
  span !== undefined && span.months + span.days + span.seconds > 0

/** Whether a span is of hours or minutes: only timestamps can be moved by it. */
export const isOfTime = ({ seconds }: Span): boolean => seconds > 0
