import type { SourceCounts } from './dataset.ts'

/** Counts while they grow. */
export type GrowingCounts = { -readonly [K in keyof SourceCounts]: SourceCounts[K] }

export const createCounts = (): GrowingCounts => ({
  read: 0,
  loaded: 0,
  rejected: 0,
  repeated: 0,
  rejectedCells: 0,
  duplicates: 0,
  sameKey: 0,
  blank: 0,
})
