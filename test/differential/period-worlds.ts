import { formatDate } from '@mingjian/core'
import { loadPlain } from '@mingjian/testkit'

/** A row of the data: days are counted from the first of January 2024; an end may be open. */
export interface PeriodRow {
  readonly who: string
  readonly start: number | null
  readonly stop: number | 'open' | null
  readonly status: string
  /** Whether the row counts; null leaves it in doubt. */
  readonly counts: boolean | null
}

/** How the periods are merged. */
export interface Merging {
  readonly gap: number
  readonly order: readonly string[] | null
}

/** A span as a step shows it; null ends of ranges are open. */
export interface ShownSpan {
  readonly who: string
  readonly status: string | null
  readonly inDoubt: boolean
  readonly start: readonly [low: string | null, high: string | null]
  readonly stop: readonly [low: string | null, high: string | null]
}

const firstDay = 19_723
export const dayText = (day: number | 'open'): string =>
  day === 'open' ? '9999-12-31' : formatDate(firstDay + day)

/** Days that are looked at one by one; what holds the last of them has no end. */
const days = Array.from({ length: 90 }, (_, i) => i - 10)
const horizon = days.at(-1) as number

/** The spans of complete data, found day by day. */
export function spansByHand(rows: readonly PeriodRow[], { gap, order }: Merging): ShownSpan[] {
  const keys = [...new Set(rows.map(({ who }) => who))]
  return keys.flatMap((who) => {
    const own = rows.filter((row) => row.who === who && row.counts === true)
    if (order === null) return runsOf(bridge(daysOf(own), gap), who, null)
    const held = order.map((status) =>
      bridge(daysOf(own.filter((row) => row.status === status)), gap),
    )
    return order.flatMap((status, rank) => {
      const earlier = held.slice(0, rank)
      const left = [...(held[rank] ?? [])].filter((day) => !earlier.some((set) => set.has(day)))
      return runsOf(new Set(left), who, status)
    })
  })
}

function daysOf(rows: readonly PeriodRow[]): Set<number> {
  const held = rows.map(({ start, stop }) => {
    const last = stop === 'open' ? horizon : stop
    return days.filter((day) => start !== null && last !== null && start <= day && day <= last)
  })
  return new Set(held.flat())
}

/** Adds the days of gaps that are no longer than allowed. */
function bridge(held: ReadonlySet<number>, gap: number): Set<number> {
  const bridged = new Set(held)
  for (const day of held) {
    const next = days.find((each) => each > day && held.has(each))
    if (next === undefined || next - day - 1 > gap) continue
    for (let between = day + 1; between < next; between += 1) bridged.add(between)
  }
  return bridged
}

function runsOf(held: ReadonlySet<number>, who: string, status: string | null): ShownSpan[] {
  const starts = days.filter((day) => held.has(day) && !held.has(day - 1))
  return starts.map((start) => {
    const over = days.find((day) => day > start && !held.has(day))
    const [from, to] = [dayText(start), dayText(over === undefined ? 'open' : over - 1)]
    return { who, status, inDoubt: false, start: [from, from], stop: [to, to] }
  })
}

/** A model whose step `spans` merges the rows that count. */
export function spansModel({ gap, order }: Merging) {
  const spans = {
    by: ['who'],
    from: 'start',
    to: 'stop',
    ...(gap === 0 ? {} : { gap: `${gap} days` }),
    ...(order === null ? {} : { first: { status: order } }),
  }
  const model = {
    id: 'test.spans',
    title: { zh: '期间' },
    line: 'other',
    status: 'experimental',
    privacy: 1,
    certainty: 'exact',
    datasets: { held: { use: 'held', need: 'required' } },
    steps: {
      rows: { from: 'held', where: 'counts' },
      spans: { from: 'rows', spans },
      subject: { from: 'rows', group: ['who'], select: { label: 'min(who)' } },
    },
    subject: { from: 'subject', key: ['who'], label: 'label', entity: 'name' },
    signals: {
      any: {
        says: { zh: '有' },
        strength: 'weak',
        weight: 1,
        family: 'f',
        when: 'label >= label',
        evidence: 'rows',
      },
    },
    score: { bands: { C: { from: 0 } } },
  }
  const column = (name: string, kind: string) => ({ title: { zh: name }, kind })
  const held = {
    id: 'held',
    title: { zh: '羁押' },
    privacy: 1,
    columns: {
      who: column('who', 'text'),
      start: column('start', 'date'),
      stop: { ...column('stop', 'date'), empty: 'open' },
      status: column('status', 'text'),
      counts: column('counts', 'flag'),
    },
  }
  return loadPlain(model, [held])
}
