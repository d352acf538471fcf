import type { SourceCounts } from './dataset.ts'

/** Counts while they grow. */
export type GrowingCounts = { -readonly [K in keyof SourceCounts]: SourceCounts[K] }

/**
 * Counts of a source that nobody has begun to read: 0 throughout.
 *
 * @example
 * const counts = createCounts()
 * counts.read += 1
 */
export const createCounts = (): GrowingCounts => ({
  read: 0,
  loaded: 0,
  rejected: 0,
  totals: 0,
  headersAgain: 0,
  notes: 0,
  repeated: 0,
  rejectedCells: 0,
  duplicates: 0,
  sameKey: 0,
  timesCut: 0,
  blank: 0,
})
