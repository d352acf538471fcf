import {
  addMonths,
  daySeconds,
  formatDate,
  formatDecimal,
  formatTimestamp,
  parseDate,
  parseDecimal,
  parseSpan,
  parseTimestamp,
  type RowObject,
} from '@mingjian/core'
import { toText } from '../to-text.ts'

/** Makes the rows that one row of a case stands for: its copies, some cells going on by a step. */
export function repeatRow(
  { repeat = 1, step = {}, ...cells }: Readonly<Record<string, unknown>>,
  fail: (what: string) => never,
): RowObject[] {
  const first = toText(cells) as Readonly<Record<string, string | null>>
  const steps = Object.entries(toText(step) as Readonly<Record<string, string>>)
  return Array.from({ length: Number(repeat) }, (_, copy) => {
    const moved = steps.map(([column, by]): [string, string] => {
      const start = first[column] ?? ''
      return [column, moveOn(start, by, copy) ?? fail(`"${start}" cannot go on by "${by}".`)]
    })
    return { ...first, ...Object.fromEntries(moved) }
  })
}

/** A date, time or month later by so many spans, or a number more by so many steps. */
function moveOn(start: string, step: string, times: number): string | undefined {
  const span = parseSpan(step)
  const isMonth = /^\d{4}-\d{2}$/.test(start)
  const day = parseDate(isMonth ? `${start}-01` : start)
  const isOfDays = span !== undefined && span.seconds === 0
  if (isOfDays && day !== undefined && !(isMonth && span.days > 0)) {
    // From the first date each time: the 31st comes back after a month that lacks it.
    const moved = formatDate(addMonths(day, span.months * times) + span.days * times)
    return isMonth ? moved.slice(0, -3) : moved
  }
  const at = parseTimestamp(start)
  if (span !== undefined && span.months === 0 && at !== undefined) {
    return formatTimestamp(at + (span.days * daySeconds + span.seconds) * times)
  }
  const [from, by] = [parseDecimal(start), parseDecimal(step)]
  if (from === undefined || by === undefined) return undefined
  const scale = Math.max(from.scale, by.scale)
  const scaled = (each: { unscaled: bigint; scale: number }) =>
    each.unscaled * 10n ** BigInt(scale - each.scale)
  return formatDecimal(scaled(from) + scaled(by) * BigInt(times), scale)
}
