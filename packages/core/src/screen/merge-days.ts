import type { DayRange, WantedDays } from '../clue/clue.ts'
import { formatDate, parseDate } from '../values/date.ts'

/** Periods that are named one by one; of more it is told that they are days between the first and the last. */
const mostApart = 3

/** A period in numbers of days; an end that is open is infinite. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Puts together the days that several ask for. Periods that touch become one; what lies between others nobody
 * asked for, so that these stand apart.
 */
export function mergeDays(all: readonly WantedDays[]): WantedDays {
  const whole = join(all.flatMap(({ apart, ...days }) => (apart ?? [days]).map(toStretch)))
  const some = all.filter(({ apart }) => apart?.length === 0).map(toStretch)
  const isWhole = some.every((each) => whole.some((one) => holds(one, each)))
  const stretches = isWhole ? whole : join([...whole, ...some])
  const outline = {
    from: toText(stretches[0]?.from ?? Number.NEGATIVE_INFINITY),
    to: toText(stretches.at(-1)?.to ?? Number.POSITIVE_INFINITY),
  }
  if (isWhole && stretches.length === 1) return outline
  const isNamed = isWhole && stretches.length <= mostApart
  const named = stretches.map(({ from, to }) => ({ from: toText(from), to: toText(to) }))
  return { ...outline, apart: isNamed ? named : [] }
}

/** In their order, those that touch or overlap as one. */
function join(all: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const each of all.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = joined.at(-1)
    if (last === undefined || each.from > last.to + 1) joined.push(each)
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, each.to) }
  }
  return joined
}

const holds = (outer: Stretch, inner: Stretch): boolean =>
  outer.from <= inner.from && inner.to <= outer.to

const toStretch = ({ from, to }: DayRange): Stretch => ({
  from: (from === null ? undefined : parseDate(from)) ?? Number.NEGATIVE_INFINITY,
  to: (to === null ? undefined : parseDate(to)) ?? Number.POSITIVE_INFINITY,
})

const toText = (day: number): string | null => (Number.isFinite(day) ? formatDate(day) : null)
