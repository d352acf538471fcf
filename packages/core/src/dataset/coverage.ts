import { formatDate } from '../values/date.ts'
import type { Dataset, DatasetRow } from './dataset.ts'

/**
 * The period that a dataset's sources cover; an end that is null is open. Only inside it does the
 * absence of a row say anything (SEMANTICS 5.6).
 */
export interface Coverage {
  readonly from: string | null
  readonly to: string | null
  /** Nobody declared it: it is taken from the earliest to the latest date there is. */
  readonly assumed: boolean
  /** There is no source at all: nothing is covered. */
  readonly nothing?: true
}

/** A dataset that notes the earliest and latest date of its rows while they are read. */
export interface ObservedDataset {
  readonly dataset: Dataset
  coverage(): Coverage
}

/** Watches the rows of a dataset go by; what was declared for it stands. */
export function observeCoverage(
  dataset: Dataset,
  declared: { readonly from: string | null; readonly to: string | null } | undefined,
): ObservedDataset {
  const { date } = dataset.definition
  const at = date === undefined ? -1 : dataset.columns.indexOf(date)
  let first: number | undefined
  let last: number | undefined
  const watch = (batch: readonly DatasetRow[]) => {
    for (const { cells } of batch) {
      const day = cells[at]
      if (typeof day !== 'number') continue
      if (first === undefined || day < first) first = day
      if (last === undefined || day > last) last = day
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
      if (date === undefined) return { from: null, to: null, assumed: true }
      if (first === undefined || last === undefined) {
        return { from: null, to: null, assumed: true, nothing: true }
      }
      return { from: formatDate(first), to: formatDate(last), assumed: true }
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
