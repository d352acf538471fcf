import { formatDate, isOpen, parseDate } from '../values/date.ts'
import { dayAt } from '../values/timestamp.ts'
import type { Dataset, DatasetRow } from './dataset.ts'

/**
 * The period that a dataset's sources cover; an end that is null is open. Only inside it does the
 * absence of a row say anything (SEMANTICS 5.6).
 */
export interface Coverage {
  readonly from: string | null
  readonly to: string | null
  /** Nobody declared it: it is taken from what the dates in the source say. */
  readonly assumed: boolean
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
  /** Columns of the catalog that its sources lack; left out: none. No row is found by them. */
  readonly lacks?: readonly string[]
  /** How many rows have an unknown cell in a column; columns without any are left out. */
  readonly unknown?: Readonly<Record<string, number>>
  /** Some of its rows lost their place, and the run was asked to doubt what they may change (SEMANTICS 5.22). */
  readonly lost?: true
}

/** A dataset that notes the earliest and latest date of its rows while they are read. */
export interface ObservedDataset {
  readonly dataset: Dataset
  coverage(): Coverage
}

export interface ObserveOptions {
  /** The period that was declared for the dataset. */
  readonly declared: { readonly from: string | null; readonly to: string | null } | undefined
  /** The day of the run: nothing is known beyond it. */
  readonly asOf: string
}

/**
 * Watches the rows of a dataset go by; what was declared for it stands. Else it is all time where the
 * catalog calls the dataset complete or names no date; from the earliest to the latest date; and of
 * rows that last, from the earliest last day on: who left before that may not be listed any more.
 */
export function observeCoverage(dataset: Dataset, options: ObserveOptions): ObservedDataset {
  const { declared, asOf } = options
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
  const unknown = createUnknownCount(dataset.columns)
  async function* batches(signal?: AbortSignal) {
    for await (const batch of dataset.batches(signal)) {
      if (at >= 0 && declared === undefined) watch(batch)
      if (at >= 0) later.watch(batch)
      if (end !== at) backwards.watch(batch)
      if (pending.length > 0) events.watch(batch)
      unknown.watch(batch)
      yield batch
    }
  }
  const lacks = Object.keys(dataset.definition.columns).filter(
    (name) => !dataset.columns.includes(name),
  )
  const period = (): Coverage => {
    if (declared !== undefined) return { from: declared.from, to: declared.to, assumed: false }
    if (date === undefined || complete === true) return { from: null, to: null, assumed: true }
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
    },
    coverage: () => {
      const afterAsOf = later.of(dataset.sources.length)
      const endsFirst = backwards.of(dataset.sources.length)
      const without = unknown.found()
      const known = {
        ...period(),
        ...(lacks.length === 0 ? {} : { lacks }),
        ...(afterAsOf === undefined ? {} : { afterAsOf }),
        ...(endsFirst === undefined ? {} : { endsFirst }),
        ...(without === undefined ? {} : { unknown: without }),
      }
      if (pending.length === 0) return known
      const { length } = dataset.sources
      const lastDays = dataset.sources.map((_, source) =>
        lastDayOf(events.of(source), length, options),
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
    of: (source: number): number | undefined => latest.get(source),
  }
}

/** Counts the rows of each source of which something holds. */
function createRowCount(holds: (cells: DatasetRow['cells']) => boolean) {
  const counts = new Map<number, number>()
  return {
    watch: (batch: readonly DatasetRow[]) => {
      for (const { source, cells } of batch) {
        if (holds(cells)) counts.set(source, (counts.get(source) ?? 0) + 1)
      }
    },
    of: (sources: number): number[] | undefined =>
      counts.size === 0
        ? undefined
        : Array.from({ length: sources }, (_, source) => counts.get(source) ?? 0),
  }
}

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
    found: (): Readonly<Record<string, number>> | undefined => {
      const found = columns.flatMap((name, at) => (counts[at] ? [[name, counts[at]] as const] : []))
      return found.length === 0 ? undefined : Object.fromEntries(found)
    },
  }
}

/**
 * The last day that a source knows of: of a single one the end that was declared, else the latest of
 * its days, within that end and the day of the run. Each of several has its own: they may have been
 * extracted one after the other.
 */
function lastDayOf(
  latest: number | undefined,
  sources: number,
  { declared, asOf }: ObserveOptions,
): string | null {
  const today = parseDate(asOf) as number
  const end = (declared?.to != null ? parseDate(declared.to) : undefined) ?? today
  const known = declared !== undefined && sources === 1 ? end : latest
  return known === undefined ? null : formatDate(Math.min(known, end, today))
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
