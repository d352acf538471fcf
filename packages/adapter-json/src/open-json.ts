import { basename } from 'node:path'
import {
  createMatcher,
  createRecordDataset,
  type Dataset,
  DecodeFailure,
  decodeText,
  type Encoding,
  type FoundRecord,
  findDataset,
  type SourceOptions,
  sourceError,
} from '@mingjian/core'
import { chooseList, headerOf } from './choose-list.ts'
import { isBroken } from './errors.ts'
import { type Inspection, inspectFile, type JsonList } from './inspect-file.ts'
import { asFileError, checkUnchanged, readBytes } from './read-file.ts'
import { readRecords } from './read-records.ts'

/** What a file may hold, and what is known of it beforehand. */
export interface OpenJsonOptions extends SourceOptions {
  /** Found by its bytes where left out. */
  readonly encoding?: Encoding | undefined
}

/**
 * Opens a file of JSON as a dataset: a list of objects, an object that holds one such list
 * (`{"RECORDS": […]}`), or JSON lines, one object a line. It is read once for its fingerprint,
 * encoding and keys, and to make sure that it is whole. The dataset streams the file anew for each
 * `batches()`; `sources[0]` counts the latest one, from zero.
 *
 * Keys are headers; a key that an object lacks, and null, are empty cells. Values are read as they are
 * written, numbers digit by digit. A value in an object within the record is a column `group|key`; a
 * list, and what lies deeper, cannot be read and is unknown in its row. An object with a key twice, and
 * what is no object, become no row; `onReject` hears of all. Record n is the n-th element of the list,
 * in JSON lines what stands in line n.
 *
 * @throws {@link AdapterError} for a file that is not there, no JSON, cut, or above a limit; for keys
 * that fit no dataset of the catalog or several, and while rows are read where the file has changed.
 *
 * @example
 * const dataset = await openJson('exports/立案.json', {
 *   catalog,
 *   onReject: ({ record, reason }) => console.log(record, reason.zh),
 * })
 * for await (const batch of dataset.batches()) console.log(batch.length)
 */
export async function openJson(path: string, options: OpenJsonOptions): Promise<Dataset> {
  const { encoding, signal } = options
  const file = options.name ?? basename(path)
  signal?.throwIfAborted()
  const match = createMatcher(file, options)
  const inspection = await inspectFile(path, { file, encoding, signal })
  const list = chooseList(file, inspection.lists, match)
  const header = headerOf(list.columns.texts)
  const { shape, sha256, bytes } = inspection
  return createRecordDataset({
    about: {
      name: file,
      format: shape,
      sha256,
      bytes,
      encoding: inspection.encoding,
      ...(list.path.length > 0 && { list: list.path.join('.') }),
    },
    header,
    dataset: findDataset(file, header, match),
    listeners: options,
    records: (signal) => readUnchanged(path, file, inspection, list, signal),
  })
}

/** Streams the records of a list that was inspected. */
async function* readUnchanged(
  path: string,
  file: string,
  inspection: Inspection,
  list: JsonList,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly FoundRecord[]> {
  await checkUnchanged(path, file, inspection)
  let read = 0
  try {
    for await (const records of readList(path, file, inspection, list, signal)) {
      read += records.length
      yield records
    }
  } catch (error) {
    // Both were excluded when the file was opened.
    if (error instanceof DecodeFailure || isBroken(error))
      throw sourceError('file-changed', { file })
    throw asFileError(file, error)
  }
  if (read !== list.records) throw sourceError('file-changed', { file })
}

/** Streams the records of one list of a file. */
export const readList = (
  path: string,
  file: string,
  { encoding, shape }: Inspection,
  list: JsonList,
  signal: AbortSignal | undefined,
): ReturnType<typeof readRecords> =>
  readRecords(
    { file, shape, open: () => decodeText(abortable(readBytes(path), signal), encoding) },
    (_, index) => (index === list.index ? list.columns : undefined),
  )

async function* abortable(
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    signal?.throwIfAborted()
    yield piece
  }
}
