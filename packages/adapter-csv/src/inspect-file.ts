import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import {
  type Encoding,
  fileError,
  findEncoding,
  findForeignFormat,
  readMark,
  sourceError,
} from '@mingjian/core'
import type { ByteLayout } from './byte-scanner.ts'
import { type DelimiterName, delimiters } from './delimiter.ts'
import { csvError, structureError } from './errors.ts'
import { type CsvHeader, findHeader, type HeaderOptions } from './find-header.ts'
import { inspectBytes } from './inspect-bytes.ts'
import { chunkSize, readBytes, readText } from './read-text.ts'
import { createRecordScanner, type RecordScanner } from './record-scanner.ts'

/** What the first reading of a file finds out. */
export interface Inspection {
  readonly sha256: string
  readonly bytes: number
  /** When it was last written, in milliseconds. */
  readonly written: number
  readonly encoding: Encoding
  readonly header: CsvHeader
  /** All records, header and blank lines too. */
  readonly records: number
  /** What else the bytes of the file told; undefined where it was read as text. */
  readonly layout?: ByteLayout
}

export interface InspectOptions extends HeaderOptions {
  readonly encoding: Encoding | undefined
  readonly signal: AbortSignal | undefined
}

/**
 * Reads a file once: fingerprint, encoding, separator, header, and whether all quotes are whole.
 * The encoding is what a byte order mark or the caller states; otherwise strict UTF-8, otherwise
 * strict GB18030, otherwise an error. It takes a second reading where UTF-8 fails.
 */
export async function inspectFile(path: string, options: InspectOptions): Promise<Inspection> {
  const { file, encoding: stated } = options
  const { head, bytes, written } = await readHead(path, file)
  const foreign = findForeignFormat(head, isWide(readMark(head) ?? stated))
  if (foreign !== undefined) {
    throw csvError('not-csv', { file, format: foreign.name, hint: foreign.hint })
  }
  const { encoding, found } = await findEncoding({
    file,
    head,
    stated,
    open: () => readBytes(path),
    read: (each) => inspectAs(path, each, options),
  })
  return { ...found, bytes, written, encoding }
}

const isWide = (encoding: Encoding | undefined): boolean => encoding?.startsWith('utf-16') ?? false

async function readHead(path: string, file: string) {
  try {
    const { size, mtimeMs } = await stat(path)
    const handle = await open(path)
    try {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(chunkSize), 0, chunkSize, 0)
      if (bytesRead === 0) throw sourceError('file-empty', { file })
      return { head: buffer.subarray(0, bytesRead), bytes: size, written: mtimeMs }
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw isSystemError(error) ? fileError(file, error) : error
  }
}

const isSystemError = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && 'code' in error

async function inspectAs(
  path: string,
  encoding: Encoding,
  options: InspectOptions,
): Promise<Pick<Inspection, 'sha256' | 'header' | 'records' | 'layout'>> {
  const told = encoding === 'utf-8' ? await inspectBytes(path, options) : undefined
  if (told !== undefined) return { ...told, records: told.layout.records }
  const hash = createHash('sha256')
  let head = ''
  let header: CsvHeader | undefined
  let scanner: RecordScanner | undefined
  let failure: unknown
  // A broken structure is reported only once the encoding is certain: the rest must decode first.
  const examine = async (text: string, whole: boolean): Promise<void> => {
    if (failure !== undefined) return
    try {
      if (scanner === undefined) {
        head += text
        header = await findHeader(head, whole, options)
        if (header === undefined) return
        scanner = createRecordScanner(delimiters[header.delimiter])
        scanner.push(head)
        head = ''
      } else scanner.push(text)
      if (whole) scanner.end()
      checkStructure(scanner, header?.delimiter, options.file)
    } catch (error) {
      failure = error
    }
  }
  try {
    for await (const text of readText(path, encoding, (bytes) => hash.update(bytes))) {
      options.signal?.throwIfAborted()
      await examine(text, false)
    }
  } catch (error) {
    throw isSystemError(error) ? fileError(options.file, error) : error
  }
  await examine('', true)
  if (failure !== undefined) throw failure
  if (header === undefined || scanner === undefined)
    throw new Error(`No header of ${options.file}.`)
  return { sha256: hash.digest('hex'), header, records: (scanner as RecordScanner).records }
}

function checkStructure(
  scanner: RecordScanner,
  delimiter: DelimiterName | undefined,
  file: string,
): void {
  if (scanner.problem === undefined) return
  throw structureError(file, scanner.problem, delimiter ?? 'comma')
}
