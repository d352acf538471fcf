import type { Value } from '../values/type.ts'

/** A row of a dataset, and the record that it was read from. */
export interface DatasetRow {
  /** Index into the dataset's sources. */
  readonly source: number
  /** Number of the record in its source; the first record of a file, its header too, is 1. */
  readonly record: number
  /** The values in the order of the dataset's `columns`; null is unknown. */
  readonly cells: readonly Value[]
  /**
   * What its cells say beyond their values: what could not be read, a time of day behind a date. It
   * tells records apart that are alike else.
   */
  readonly beyond?: readonly string[]
}
