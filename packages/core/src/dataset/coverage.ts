import { formatDate, isOpen, parseDate } from '../values/date.ts'
import { dayAt } from '../values/timestamp.ts'
import { bulkOf } from './bulk-of.ts'
import type { Dataset, DatasetRow, Source } from './dataset.ts'
import { declaredPeriod, type Period } from './declared-period.ts'
import {
  createRowWatcher,
  type HeededQuestion,
  type RowAnswer,
  type RowQuestion,
} from './row-questions.ts'

/**
 * The period that a dataset's sources cover; an end that is null is open. Only inside it does the
 * absence of a row say anything (SEMANTICS 5.6).
 */
export interface Coverage {
  readonly from: string | null
  readonly to: string | null
  /** Nobody declared it: it is taken from what the dates in the source say. */
  readonly assumed: boolean
  /** The last day that was declared, where it lies after the day of the run, which is the last one then. */
  readonly declaredTo?: string
  /** There is no source at all: nothing is covered. */
  readonly nothing?: true
  /**
   * Of each source the last day that it knows of: what is pending there had not happened up to it
   * (SEMANTICS 5.18); null where it knows of none. Left out where no column can be pending.
   */
  readonly lastDays?: readonly (string | null)[]
  /** Of each source the rows that lie after the day of the run (SEMANTICS 2.19); left out: none do. */
  readonly afterAsOf?: readonly number[]
  /** Of each source the rows that end before they begin, and so happen on no day (SEMANTICS 2.19); left out: none do. */
  readonly endsFirst?: readonly number[]
  /** The numbers of the first of these records of each source. */
  readonly endsFirstAt?: readonly (readonly number[])[]
  /** Of each source what lies outside of the period that was declared for it; left out: nothing does. */
  readonly outside?: readonly (Outside | undefined)[]
  /** Columns of the catalog that its sources lack; left out: none. No row is found by them. */
  readonly lacks?: readonly string[]
  /** How many rows have an unknown cell in a column; columns without any are left out. */
  readonly unknown?: Readonly<Record<string, number>>
  /** The rows that lost their place, where the run was asked to doubt what they may change (SEMANTICS 5.22). */
  readonly lost?: LostCounts
}

/** Rows that lie outside of a declared period, and the period that the dates of the source say themselves. */
export interface Outside {
  readonly records: number
  readonly from: string
  readonly to: string
}

/** How many rows of a dataset may be anybody's; a row may be among several of them. */
export interface LostCounts {
  /** Records that were rejected. */
  readonly rejected: number
  /** By column, by which rows are found, the rows that lack its cell; columns without any are left out. */
  readonly lacking: Readonly<Record<string, number>>
}

/** A dataset that notes the earliest and latest date of its rows while they are read. */
export interface ObservedDataset {
  readonly dataset: Dataset
  coverage(): Coverage
}

export interface ObserveOptions {
  /** The period that was declared for the dataset; of its sources where undefined. */
  readonly declared: Period | undefined
  /** The day of the run: nothing is known beyond it. */
  readonly asOf: string
}

/**
 * Watches the rows of a dataset go by; what was declared for it or its sources stands. Else it is all time where the
 * catalog calls the dataset complete or names no date; from the earliest to the latest date; and of
 * rows that last, from the earliest last day on, at most from the latest date: who left before that may not be
 * listed any more.
 */
export function observeCoverage(dataset: Dataset, options: ObserveOptions): ObservedDataset {
  const { asOf } = options
  const declared = options.declared ?? declaredPeriod(dataset.sources)
  const { date, until, complete } = dataset.definition
  const indexOf = (name: string | undefined) =>
    name === undefined ? -1 : dataset.columns.indexOf(name)
  const at = indexOf(date)
  const end = until === undefined ? at : indexOf(until)
  const pending = pendingPlaces(dataset)
  const dayIn = createDayReader(dataset)
  let first: number | undefined
  let last: number | undefined
  const watch = (batch: readonly DatasetRow[]) => {
    for (const { cells } of batch) {
      const [day, left] = [dayIn(cells, at), dayIn(cells, end)]
      if (left !== undefined && !isOpen(left)) first = Math.min(first ?? left, left)
      if (day !== undefined) last = Math.max(last ?? day, day)
    }
  }
  /** The same of rows that a backend has loaded itself. */
  const askPeriod = (): HeededQuestion[] => {
    const [column, ending] = [dataset.columns[at], dataset.columns[end]]
    if (declared !== undefined || column === undefined) return []
    const least = (day: RowAnswer) => {
      if (typeof day === 'number') first = Math.min(first ?? day, day)
    }
    const most = (day: RowAnswer) => {
      if (typeof day === 'number') last = Math.max(last ?? day, day)
    }
    const latest: RowQuestion = { ask: 'latest', column, open: true }
    return [
      { question: latest, take: most },
      ...(ending === undefined
        ? []
        : [{ question: { ask: 'earliest', column: ending } as const, take: least }]),
    ]
  }
  const events = createLastDays([at, ...pending], dayIn)
  const today = parseDate(asOf) as number
  const later = createRowCount((cells) => {
    const day = dayIn(cells, at)
    return day !== undefined && day > today && !isOpen(day)
  })
  const backwards = createRowCount((cells) => {
    const [day, left] = [dayIn(cells, at), dayIn(cells, end)]
    return day !== undefined && left !== undefined && left < day
  })
  const outside = createOutside(dataset.sources.map((of) => options.declared ?? of.coverage))
  const unknown = createUnknownCount(dataset.columns)
  const askCounts = (): HeededQuestion[] => {
    const { columns } = dataset
    const [column, other] = [columns[at], columns[end]]
    return [
      ...(column === undefined ? [] : [later.ask({ ask: 'after', column, day: today })]),
      ...(column === undefined || other === undefined || end === at
        ? []
        : [
            backwards.ask({ ask: 'before', column: other, other: column }),
            backwards.askFirst({ ask: 'first-before', column: other, other: column, most: named }),
          ]),
      ...(column === undefined ? [] : outside.ask(column, other ?? column)),
      ...(pending.length === 0 ? [] : events.ask(columns)),
      ...unknown.ask(),
    ]
  }
  async function* batches(signal?: AbortSignal) {
    for await (const batch of dataset.batches(signal)) {
      if (at >= 0 && declared === undefined) watch(batch)
      if (at >= 0) later.watch(batch)
      if (at >= 0) {
        for (const { source, cells } of batch) {
          outside.watch(source, dayIn(cells, at), dayIn(cells, end))
        }
      }
      if (end !== at) backwards.watch(batch)
      if (pending.length > 0) events.watch(batch)
      unknown.watch(batch)
      yield batch
    }
  }
  const inner = bulkOf(dataset)
  const watcher = createRowWatcher([...askPeriod(), ...askCounts()])
  const lacks = Object.keys(dataset.definition.columns).filter(
    (name) => !dataset.columns.includes(name),
  )
  const period = (): Coverage => {
    if (declared !== undefined) {
      const { from, to } = declared
      if (to === null || to <= asOf) return { from, to, assumed: false }
      return { from, to: asOf, assumed: false, declaredTo: to }
    }
    // The catalog vouches for a complete table; where it names no date, nobody has said anything.
    if (complete === true) return { from: null, to: null, assumed: false }
    if (date === undefined) return { from: null, to: null, assumed: true }
    if (last === undefined) return { from: null, to: null, assumed: true, nothing: true }
    const from = Math.min(first ?? last, last)
    return { from: formatDate(from), to: formatDate(last), assumed: true }
  }
  return {
    // The sources of a dataset change while it is read, so the view looks them up.
    dataset: {
      definition: dataset.definition,
      columns: dataset.columns,
      get sources() {
        return dataset.sources
      },
      batches,
      ...(dataset.ruled && { ruled: dataset.ruled }),
      ...(inner && { bulk: { ...inner, batches, watchers: [...inner.watchers, watcher] } }),
    },
    coverage: () => {
      const afterAsOf = later.of(dataset.sources.length)
      const endsFirst = backwards.of(dataset.sources.length)
      const without = unknown.found()
      const beyond = outside.found()
      const known = {
        ...period(),
        ...(lacks.length === 0 ? {} : { lacks }),
        ...(afterAsOf === undefined ? {} : { afterAsOf }),
        ...(endsFirst === undefined
          ? {}
          : { endsFirst, endsFirstAt: backwards.firstOf(dataset.sources.length) }),
        ...(beyond === undefined ? {} : { outside: beyond }),
        ...(without === undefined ? {} : { unknown: without }),
      }
      if (pending.length === 0) return known
      const { length } = dataset.sources
      const lastDays = dataset.sources.map((source, at) =>
        lastDayOf(events.of(at), source, length === 1 ? declared : source.coverage, declared, asOf),
      )
      return { ...known, lastDays }
    },
  }
}

/** Where the columns stand whose cells may be pending. */
const pendingPlaces = ({ definition, columns }: Dataset): number[] =>
  columns.flatMap((name, at) => (definition.columns[name]?.empty === 'pending' ? [at] : []))

type DayReader = (cells: DatasetRow['cells'], at: number) => number | undefined

/** Reads the day of a date or timestamp in a row; none where it is unknown or pending. */
function createDayReader({ definition, columns }: Dataset): DayReader {
  const isTime = columns.map((name) => definition.columns[name]?.kind === 'timestamp')
  return (cells, at) => {
    const cell = cells[at]
    if (typeof cell !== 'number') return undefined
    return isTime[at] ? dayAt(cell) : cell
  }
}

/** Notes the latest day in some cells of each source; an open end is none. */
function createLastDays(places: readonly number[], dayIn: DayReader) {
  const latest = new Map<number, number>()
  return {
    watch: (batch: readonly DatasetRow[]) => {
      for (const { source, cells } of batch) {
        for (const at of places) {
          const day = dayIn(cells, at)
          if (day === undefined || isOpen(day)) continue
          latest.set(source, Math.max(day, latest.get(source) ?? day))
        }
      }
    },
    ask: (columns: readonly string[]): HeededQuestion[] =>
      places.flatMap((at) => {
        const column = columns[at]
        if (column === undefined) return []
        const take = (day: RowAnswer, source: number) => {
          if (typeof day === 'number') latest.set(source, Math.max(day, latest.get(source) ?? day))
        }
        return [{ question: { ask: 'latest', column, open: false }, take }]
      }),
    of: (source: number): number | undefined => latest.get(source),
  }
}

/** Numbers of records that are named. */
const named = 5

/** Counts the rows of each source of which something holds, and notes the first. */
function createRowCount(holds: (cells: DatasetRow['cells']) => boolean) {
  const counts = new Map<number, number>()
  const first = new Map<number, readonly number[]>()
  return {
    watch: (batch: readonly DatasetRow[]) => {
      for (const { source, record, cells } of batch) {
        if (!holds(cells)) continue
        counts.set(source, (counts.get(source) ?? 0) + 1)
        const before = first.get(source) ?? []
        if (before.length < named) first.set(source, [...before, record])
      }
    },
    askFirst: (question: RowQuestion): HeededQuestion => ({
      question,
      take: (records, source) => {
        if (Array.isArray(records) && records.length > 0) first.set(source, records)
      },
    }),
    firstOf: (sources: number): (readonly number[])[] =>
      Array.from({ length: sources }, (_, source) => first.get(source) ?? []),
    ask: (question: RowQuestion): HeededQuestion => ({
      question,
      take: (rows, source) => {
        if (typeof rows === 'number' && rows > 0) counts.set(source, rows)
      },
    }),
    of: (sources: number): number[] | undefined =>
      counts.size === 0
        ? undefined
        : Array.from({ length: sources }, (_, source) => counts.get(source) ?? 0),
  }
}

/** Counts the rows outside of the period of each source, and notes the earliest and latest of all its days. */
function createOutside(periods: readonly (Period | undefined)[]) {
  const days = periods.map((period) => {
    if (period === undefined) return undefined
    const [from, to] = [period.from, period.to].map((text) =>
      text === null ? null : (parseDate(text) ?? null),
    )
    return { from: from ?? null, to: to ?? null }
  })
  const records = periods.map(() => 0)
  const first = new Map<number, number>()
  const last = new Map<number, number>()
  const begin = (source: number, day: RowAnswer) => {
    if (typeof day === 'number') first.set(source, Math.min(first.get(source) ?? day, day))
  }
  const finish = (source: number, day: RowAnswer) => {
    if (typeof day === 'number') last.set(source, Math.max(last.get(source) ?? day, day))
  }
  const add = (source: number, rows: number) => {
    records[source] = (records[source] ?? 0) + rows
  }
  return {
    watch: (source: number, day: number | undefined, ending: number | undefined) => {
      const period = days[source]
      if (period === undefined) return
      const closed = day !== undefined && !isOpen(day) ? day : undefined
      if (ending !== undefined && !isOpen(ending)) begin(source, ending)
      finish(source, closed)
      const isBefore = period.from !== null && ending !== undefined && ending < period.from
      const isAfter = period.to !== null && closed !== undefined && closed > period.to
      if (isBefore || isAfter) add(source, 1)
    },
    /** Each period is asked about once, for those sources that it was declared for. */
    ask: (column: string, ending: string): HeededQuestion[] => {
      const told = days.filter((period) => period !== undefined)
      const different = told.filter(
        (period, i) => told.findIndex((each) => isSame(each, period)) === i,
      )
      if (different.length === 0) return []
      return [
        { question: { ask: 'earliest', column: ending }, take: (day, at) => begin(at, day) },
        { question: { ask: 'latest', column, open: false }, take: (day, at) => finish(at, day) },
        ...different.map(
          (period): HeededQuestion => ({
            question: { ask: 'outside', column, ending, ...period },
            take: (rows, at) => {
              const own = days[at]
              if (own && isSame(own, period) && typeof rows === 'number') add(at, rows)
            },
          }),
        ),
      ]
    },
    found: (): (Outside | undefined)[] | undefined =>
      records.every((rows) => rows === 0)
        ? undefined
        : records.map((rows, at): Outside | undefined => {
            const [begins, ends] = [first.get(at) ?? last.get(at), last.get(at) ?? first.get(at)]
            if (rows === 0 || begins === undefined || ends === undefined) return undefined
            const from = formatDate(Math.min(begins, ends))
            return { records: rows, from, to: formatDate(ends) }
          }),
  }
}

interface Days {
  readonly from: number | null
  readonly to: number | null
}

const isSame = (a: Days, b: Days): boolean => a.from === b.from && a.to === b.to

/** Counts the unknown cells of each column. */
function createUnknownCount(columns: readonly string[]) {
  const counts = columns.map(() => 0)
  return {
    watch: (batch: readonly DatasetRow[]) => {
      for (const { cells } of batch) {
        for (let at = 0; at < counts.length; at += 1) {
          if (cells[at] === null) counts[at] = (counts[at] ?? 0) + 1
        }
      }
    },
    ask: (): HeededQuestion[] =>
      columns.map((column, at) => ({
        question: { ask: 'unknown', column },
        take: (rows) => {
          if (typeof rows === 'number') counts[at] = (counts[at] ?? 0) + rows
        },
      })),
    found: (): Readonly<Record<string, number>> | undefined => {
      const found = columns.flatMap((name, at) => (counts[at] ? [[name, counts[at]] as const] : []))
      return found.length === 0 ? undefined : Object.fromEntries(found)
    },
  }
}

/**
 * The last day that a source knows of: that on which it was extracted, else the end that was declared for
 * it, else the latest of its days; within the end of what was declared for all, and the day of the run. Each
 * of several has its own: they may have been extracted one after the other.
 */
function lastDayOf(
  latest: number | undefined,
  { extracted }: Source,
  own: Period | undefined,
  all: Period | undefined,
  asOf: string,
): string | null {
  const today = parseDate(asOf) as number
  const endOf = (period: Period | undefined): number =>
    (period?.to == null ? undefined : parseDate(period.to)) ?? today
  const stated = extracted === undefined ? undefined : parseDate(extracted)
  const known = stated ?? (own === undefined ? latest : endOf(own))
  if (known === undefined) return null
  return formatDate(Math.min(known, stated === undefined ? endOf(all) : known, today))
}

/** A dataset that nobody handed over: it has no rows and covers nothing. */
export const absentDataset = (definition: Dataset['definition']): ObservedDataset => ({
  dataset: {
    definition,
    columns: [],
    sources: [],
    async *batches() {},
  },
  coverage: () => ({ from: null, to: null, assumed: false, nothing: true }),
})
