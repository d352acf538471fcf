import type { BulkReading, Dataset } from './dataset.ts'

/**
 * How a backend may read the files of a dataset itself; undefined where it has to be read by its
 * batches.
 *
 * @example
 * bulkOf(createDataset(definition, rows)) // => undefined
 */
export const bulkOf = ({ bulk, batches }: Dataset): BulkReading | undefined =>
  bulk?.batches === batches ? bulk : undefined
