import { formatDate, isOpen } from '../values/date.ts'
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
}

/** A dataset that notes the earliest and latest date of its rows while they are read. */
export interface ObservedDataset {
  readonly dataset: Dataset
  coverage(): Coverage
}

/**
 * Watches the rows of a dataset go by; what was declared for it stands. Else it is all time where the
 * catalog calls the dataset complete or names no date; from the earliest to the latest date; and of
 * rows that last, from the earliest last day on: who left before that may not be listed any more.
 */
export function observeCoverage(
  dataset: Dataset,
  declared: { readonly from: string | null; readonly to: string | null } | undefined,
): ObservedDataset {
  const { date, until, complete } = dataset.definition
  const indexOf = (name: string | undefined) =>
    name === undefined ? -1 : dataset.columns.indexOf(name)
  const at = indexOf(date)
  const end = until === undefined ? at : indexOf(until)
  let first: number | undefined
  let last: number | undefined
  const watch = (batch: readonly DatasetRow[]) => {
    for (const { cells } of batch) {
      const [day, left] = [cells[at], cells[end]]
      if (typeof left === 'number' && !isOpen(left)) first = Math.min(first ?? left, left)
      if (typeof day === 'number') last = Math.max(last ?? day, day)
    }
  }
  async function* batches(signal?: AbortSignal) {
    for await (const batch of dataset.batches(signal)) {
      if (at >= 0 && declared === undefined) watch(batch)
      yield batch
    }
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
      if (declared !== undefined) return { ...declared, assumed: false }
      if (date === undefined || complete === true) return { from: null, to: null, assumed: true }
      if (last === undefined) return { from: null, to: null, assumed: true, nothing: true }
      const from = Math.min(first ?? last, last)
      return { from: formatDate(from), to: formatDate(last), assumed: true }
    },
  }
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
