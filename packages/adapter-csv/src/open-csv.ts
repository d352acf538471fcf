import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  createCounts,
  createMatcher,
  createRejectLog,
  createRowReader,
  createUnreadTally,
  type Dataset,
  type DatasetDefinition,
  type DatasetRow,
  describeHeader,
  type FoundDataset,
  fileError,
  findDataset,
  type Reject,
  type Source,
  sourceError,
} from '@mingjian/core'
import { type DelimiterName, delimiters } from './delimiter.ts'
import type { Encoding } from './encoding.ts'
import { type Inspection, inspectFile } from './inspect-file.ts'
import { parseRecords, StructureFailure } from './parse-records.ts'
import { DecodeFailure, readText } from './read-text.ts'

/** What a file may hold, and what is known of it beforehand. */
export interface OpenCsvOptions {
  /** The datasets that the file may hold. */
  readonly catalog: readonly DatasetDefinition[]
  /** Id of the dataset that the file holds; found by its headers without one. */
  readonly dataset?: string | undefined
  /** Found by its bytes where left out. */
  readonly encoding?: Encoding | undefined
  /** Found in its header where left out. */
  readonly delimiter?: DelimiterName | undefined
  /** Name in clues and messages; the file's base name without one. */
  readonly name?: string | undefined
  /** Hears every record and cell that could not be read, once, however often the file is read. */
  readonly onReject?: ((reject: Reject) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

const batchSize = 2000

/**
 * Opens a CSV file as a dataset: reads it once for its fingerprint, encoding, separator, header and
 * whole quotes. The dataset streams the file anew for each `batches()`; `sources[0]` counts the
 * latest one, from zero. A cell that cannot be read is unknown in its row, a record that cannot
 * become a row is left out; `onReject` hears of both.
 *
 * @throws {@link AdapterError} for a file that is not there or cannot be read whole, for headers
 * that fit no dataset of the catalog or several, and while rows are read where the file has
 * changed.
 *
 * @example
 * const dataset = await openCsv('exports/立案.csv', {
 *   catalog,
 *   onReject: ({ record, reason }) => console.log(record, reason.zh),
 * })
 * for await (const batch of dataset.batches()) console.log(batch.length)
 */
export async function openCsv(path: string, options: OpenCsvOptions): Promise<Dataset> {
  const { catalog, signal } = options
  const file = options.name ?? basename(path)
  signal?.throwIfAborted()
  const match = createMatcher(file, catalog, options.dataset)
  const { encoding, delimiter } = options
  const inspection = await inspectFile(path, { file, encoding, delimiter, match, signal })
  const dataset = findDataset(file, inspection.header, match)
  return createCsvDataset(path, file, inspection, dataset, options)
}

function createCsvDataset(
  path: string,
  file: string,
  inspection: Inspection,
  dataset: FoundDataset,
  options: OpenCsvOptions,
): Dataset {
  const { header, encoding } = inspection
  const columns = Object.keys(dataset.definition.columns).filter((column) =>
    dataset.columns.includes(column),
  )
  const log = createRejectLog(options.onReject)
  let counts = createCounts()
  let tally = createUnreadTally()

  async function* batches(signal?: AbortSignal): AsyncGenerator<readonly DatasetRow[]> {
    counts = createCounts()
    tally = createUnreadTally()
    await checkUnchanged(path, file, inspection)
    const reader = createRowReader({ file, header, dataset, columns, counts, tally, log })
    let batch: DatasetRow[] = []
    let record = 0
    try {
      const texts = abortable(readText(path, encoding), signal)
      for await (const cells of parseRecords(texts, delimiters[header.delimiter])) {
        record += 1
        const row = reader.read(cells, record)
        if (row !== undefined) batch.push(row)
        if (batch.length < batchSize) continue
        yield batch
        signal?.throwIfAborted()
        batch = []
      }
    } catch (error) {
      // Both were excluded when the file was opened.
      if (error instanceof DecodeFailure || error instanceof StructureFailure) {
        throw sourceError('file-changed', { file })
      }
      throw error instanceof Error && 'syscall' in error ? fileError(file, error) : error
    }
    if (record !== inspection.records) throw sourceError('file-changed', { file })
    if (batch.length > 0) yield batch
  }

  const source: Source = {
    name: file,
    format: 'csv',
    sha256: inspection.sha256,
    bytes: inspection.bytes,
    encoding,
    delimiter: header.delimiter,
    ...describeHeader(header, dataset.columns),
    get counts() {
      return counts
    },
    get unread() {
      return tally.found()
    },
  }
  return { definition: dataset.definition, columns, sources: [source], batches }
}

async function* abortable(
  texts: AsyncIterable<string>,
  signal: AbortSignal | undefined,
): AsyncGenerator<string> {
  for await (const text of texts) {
    signal?.throwIfAborted()
    yield text
  }
}

async function checkUnchanged(path: string, file: string, inspection: Inspection): Promise<void> {
  const { size, mtimeMs } = await stat(path).catch((error: unknown) => {
    throw fileError(file, error)
  })
  if (size !== inspection.bytes || mtimeMs !== inspection.written)
    throw sourceError('file-changed', { file })
}
