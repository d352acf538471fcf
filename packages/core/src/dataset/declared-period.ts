import { formatDate, parseDate } from '../values/date.ts'
import type { Source } from './dataset.ts'

/** A period; an end that is null is open. */
export interface Period {
  readonly from: string | null
  readonly to: string | null
}

/**
 * The period that sources declare together: from the latest back to where days are missing between two of
 * them. What lies before such a gap is left out, as if nobody had declared it; so are sources that declare
 * nothing. Undefined where none does.
 *
 * @example
 * const year = (from: string, to: string) => ({ coverage: { from, to } })
 * declaredPeriod([year('2023-01-01', '2023-12-31'), year('2024-01-01', '2024-06-30')])
 * // => { from: '2023-01-01', to: '2024-06-30' }
 */
export function declaredPeriod(sources: readonly Pick<Source, 'coverage'>[]): Period | undefined {
  const periods = sources.flatMap(({ coverage }) => (coverage === undefined ? [] : [coverage]))
  const [latest, ...before] = periods.toSorted((a, b) => compareEnds(b.to, a.to))
  if (latest === undefined) return undefined
  let { from } = latest
  for (const each of before) {
    if (from === null) break
    // A day that follows the other's last one leaves no gap.
    if (each.to !== null && nextDay(each.to) < from) break
    if (each.from === null || each.from < from) from = each.from
  }
  return { from, to: latest.to }
}

const compareEnds = (a: string | null, b: string | null): number => {
  if (a === b) return 0
  if (a === null) return 1
  return b === null || a < b ? -1 : 1
}

const nextDay = (day: string): string => formatDate((parseDate(day) as number) + 1)
