import { createCellTally } from '../dataset/cell-tally.ts'
import { createCounts } from '../dataset/counts.ts'
import type { CellChange, Dataset, DatasetRow, Reject, Source } from '../dataset/dataset.ts'
import type { FoundCell } from '../dataset/read-cell.ts'
import { type CellListeners, createRecordLog } from '../dataset/record-log.ts'
import { heldColumns } from './cell-of-column.ts'
import { describeHeader } from './describe-header.ts'
import { createBulkFile, type RecordLines } from './file-in-bulk.ts'
import type { FoundDataset } from './found-dataset.ts'
import type { Header } from './header.ts'
import { createRowReader, type RecordRefusal, type RowReader } from './row-reader.ts'

/** A record as it stands in its source: its cells, or why they cannot be told. */
export type FoundRecord =
  | { readonly record: number; readonly cells: readonly FoundCell[] }
  | { readonly record: number; readonly refusal: RecordRefusal }

/** A source of records, whatever its format, and the dataset that it holds. */
export interface RecordSource {
  /** What is known of the source besides its header and counts. */
  readonly about: Pick<Source, 'name' | 'format'> & Partial<Source>
  readonly header: Header
  readonly dataset: FoundDataset
  readonly listeners: CellListeners
  /**
   * Streams the records from the first on, some at a time, in the order of their numbers; those between
   * two that come are blank. It fails where the source is no longer what it was.
   */
  records(signal: AbortSignal | undefined): AsyncIterable<readonly FoundRecord[]>
  /** The lines of a file that a backend may read itself; left out: it may not. */
  readonly lines?: RecordLines | undefined
}

/** So many rows go to the caller at a time; fewer at the end. */
const batchSize = 2000

/**
 * The dataset of a source of records: it streams the records anew for each `batches()`, and
 * `sources[0]` counts the latest of these, from zero.
 *
 * @example
 * const header = createHeader('a.csv', [{ cells: ['案号', '原告'], record: 1 }], undefined)
 * const dataset = createRecordDataset({
 *   about: { name: 'a.csv', format: 'csv' },
 *   header,
 *   dataset: findDataset('a.csv', header, createMatcher('a.csv', { catalog })),
 *   listeners: {},
 *   async *records() {
 *     yield [{ record: 2, cells: ['(2025)沪01民初1号', '甲公司'] }]
 *   },
 * })
 * dataset.columns // => ['case_no', 'plaintiff']
 */
export function createRecordDataset(source: RecordSource): Dataset {
  const { about, header, dataset, listeners, records } = source
  const { definition } = dataset
  const columns = heldColumns(dataset)
  const logRejects = createRecordLog<Reject>(listeners.onReject)
  const logChanges = listeners.onChange && createRecordLog<CellChange>(listeners.onChange)
  let counts = createCounts()
  let tally = createCellTally()

  const start = (): RowReader => {
    counts = createCounts()
    tally = createCellTally()
    const { name: file } = about
    return createRowReader({
      file,
      header,
      dataset,
      columns,
      counts,
      tally,
      logRejects,
      logChanges,
    })
  }

  async function* batches(signal?: AbortSignal): AsyncGenerator<readonly DatasetRow[]> {
    const reader = start()
    let batch: DatasetRow[] = []
    let last = 0
    for await (const found of records(signal)) {
      signal?.throwIfAborted()
      for (const each of found) {
        counts.blank += each.record - last - 1
        last = each.record
        if ('refusal' in each) {
          reader.refuse(each.record, each.refusal)
          continue
        }
        const row = reader.read(each.cells, each.record)
        if (row !== undefined) batch.push(row)
        if (batch.length < batchSize) continue
        yield batch
        signal?.throwIfAborted()
        batch = []
      }
    }
    if (batch.length > 0) yield batch
  }

  const described: Source = {
    ...about,
    ...describeHeader(header, dataset),
    get counts() {
      return counts
    },
    get unread() {
      return tally.found().unread
    },
    get changes() {
      return tally.found().changes
    },
    get unlisted() {
      return tally.found().unlisted
    },
    get tokens() {
      return tally.found().tokens
    },
  }
  const read: Dataset = { definition, columns, sources: [described], batches }
  // Who hears of each change has to see each cell.
  const lines = listeners.onChange === undefined ? source.lines : undefined
  const file = createBulkFile({ header, dataset, lines }, columns, (blank) => {
    const reader = start()
    counts.blank += blank
    return reader
  })
  if (file === undefined) return read
  const parts = [{ dataset: read, source: 0, file }]
  return { ...read, bulk: { batches, parts, repeats: undefined, watchers: [] } }
}
