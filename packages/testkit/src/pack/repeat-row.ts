import {
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

/** A date or time later by so many steps of days, hours or minutes, or a number more by so many steps. */
function moveOn(start: string, step: string, times: number): string | undefined {
  const span = parseSpan(step)
  const day = parseDate(start)
  if (span !== undefined && span.months === 0 && span.seconds === 0 && day !== undefined) {
    return formatDate(day + span.days * times)
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
