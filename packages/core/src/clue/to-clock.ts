import { parseDate } from '../values/date.ts'
import { formatValue } from '../values/text.ts'
import type { ClueClock } from './clue.ts'
import type { Fact } from './fact.ts'

/**
 * The clock of a clue: a day where it is certain, else the days that it lies between. It has lapsed
 * where all of them lie before the day of the run, has not where none does, else nobody knows
 * (SEMANTICS 8.7).
 */
export function toClock({ type, low, high }: Fact, asOf: string, why: string): ClueClock {
  const [earliest, latest] = [formatValue(low, type), formatValue(high, type)]
  const isExact = earliest !== null && earliest === latest
  const isOpen = earliest === null && latest === null
  const today = Number(parseDate(asOf))
  const isPast = high !== null && Number(high) < today
  const isAhead = low !== null && Number(low) >= today
  return {
    lastDay: isExact ? earliest : null,
    range: isExact || isOpen ? null : { earliest, latest },
    lapsed: isPast ? true : isAhead ? false : null,
    why,
  }
}
