import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { fileError, findForeignFormat, sourceError } from '@mingjian/core'
import { type DelimiterName, delimiters } from './delimiter.ts'
import { type Encoding, readMark } from './encoding.ts'
import { csvError, structureError } from './errors.ts'
import { type CsvHeader, findHeader, type HeaderOptions } from './find-header.ts'
import { chunkSize, DecodeFailure, type DecodePlace, locateFailure, readText } from './read-text.ts'
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
  const { file } = options
  const { head, bytes, written } = await readHead(path, file)
  const mark = readMark(head)
  const foreign = findForeignFormat(head, isWide(mark ?? options.encoding))
  if (foreign !== undefined) {
    throw csvError('not-csv', { file, format: foreign.name, hint: foreign.hint })
  }
  const failures: [Encoding, DecodePlace][] = []
  for (const encoding of candidates(mark, options)) {
    try {
      const found = await inspectAs(path, encoding, options)
      checkDoubt(file, failures)
      return { ...found, bytes, written, encoding }
    } catch (error) {
      if (!(error instanceof DecodeFailure)) throw error
      failures.push([encoding, await locateFailure(path, encoding, error)])
    }
  }
  throw undecodable(file, failures)
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

function candidates(mark: Encoding | undefined, options: InspectOptions): readonly Encoding[] {
  const { encoding, file } = options
  if (mark !== undefined && encoding !== undefined && mark !== encoding) {
    throw csvError('encoding-unknown/stated', { file, mark, stated: encoding }, { line: 1 })
  }
  const stated = mark ?? encoding
  return stated === undefined ? ['utf-8', 'gb18030'] : [stated]
}

async function inspectAs(path: string, encoding: Encoding, options: InspectOptions) {
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

/** So many characters beyond ASCII that are UTF-8 by chance are not met in GB18030. */
const convincing = 8

/** Refuses GB18030 for a file that was UTF-8 until one place: damaged UTF-8 often decodes as it. */
function checkDoubt(file: string, failures: readonly [Encoding, DecodePlace][]): void {
  const place = failures[0]?.[1]
  if (place === undefined || place.beyondAscii <= convincing) return
  const { offset, line, beyondAscii: characters } = place
  throw csvError('encoding-unknown/damaged', { file, characters, offset, line }, { line })
}

function undecodable(file: string, failures: readonly [Encoding, DecodePlace][]) {
  const places = failures.map(([encoding, { offset, line }]) => ({ encoding, offset, line }))
  return csvError('encoding-unknown/none', { file, failures: places }, { line: places[0]?.line })
}
