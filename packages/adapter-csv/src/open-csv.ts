import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import {
  createMatcher,
  createRecordDataset,
  type Dataset,
  DecodeFailure,
  type Encoding,
  type FoundRecord,
  fileError,
  findDataset,
  type RecordLines,
  type SourceOptions,
  sourceError,
} from '@mingjian/core'
import { type DelimiterName, delimiters } from './delimiter.ts'
import { type Inspection, inspectFile } from './inspect-file.ts'
import { parseRecords, StructureFailure } from './parse-records.ts'
import { readText } from './read-text.ts'

/** What a file may hold, and what is known of it beforehand. */
export interface OpenCsvOptions extends SourceOptions {
  /** Found by its bytes where left out. */
  readonly encoding?: Encoding | undefined
  /** Found in its header where left out. */
  readonly delimiter?: DelimiterName | undefined
}

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
  const { signal } = options
  const file = options.name ?? basename(path)
  signal?.throwIfAborted()
  const match = createMatcher(file, options)
  const { encoding, delimiter } = options
  const inspection = await inspectFile(path, { file, encoding, delimiter, match, signal })
  const { header, sha256, bytes } = inspection
  return createRecordDataset({
    about: {
      name: file,
      format: 'csv',
      sha256,
      bytes,
      encoding: inspection.encoding,
      delimiter: header.delimiter,
    },
    header,
    dataset: findDataset(file, header, match),
    listeners: options,
    records: (signal) => readRecords(path, file, inspection, signal),
    lines: linesOf(path, file, inspection),
  })
}

/** The lines of a file whose bytes told them apart; undefined where only its text does. */
function linesOf(path: string, file: string, inspection: Inspection): RecordLines | undefined {
  const { layout, header } = inspection
  if (layout === undefined || !layout.alike || layout.blank === undefined) return undefined
  return {
    path: resolve(path),
    delimiter: delimiters[header.delimiter],
    records: layout.records,
    blank: layout.blank,
    broken: layout.broken,
    checkUnchanged: () => checkUnchanged(path, file, inspection),
  }
}

/** So many records are handed on at a time. */
const listSize = 500

/** Streams the records of a file that was inspected. */
async function* readRecords(
  path: string,
  file: string,
  inspection: Inspection,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly FoundRecord[]> {
  const { encoding, header, records } = inspection
  await checkUnchanged(path, file, inspection)
  let list: FoundRecord[] = []
  let record = 0
  try {
    const texts = abortable(readText(path, encoding), signal)
    for await (const cells of parseRecords(texts, delimiters[header.delimiter])) {
      record += 1
      list.push({ record, cells })
      if (list.length < listSize) continue
      yield list
      list = []
    }
  } catch (error) {
    // Both were excluded when the file was opened.
    if (error instanceof DecodeFailure || error instanceof StructureFailure) {
      throw sourceError('file-changed', { file })
    }
    throw error instanceof Error && 'syscall' in error ? fileError(file, error) : error
  }
  if (record !== records) throw sourceError('file-changed', { file })
  if (list.length > 0) yield list
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
