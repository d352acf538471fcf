import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { asFileError, excelError, partError } from './errors.ts'
import { type LimitName, limits } from './limits.ts'

/** The parts of a workbook: files within a zip archive. */
export interface Parts {
  readonly file: string
  has(name: string): boolean
  /** Streams the bytes of a part; how many they may be at most is a limit. */
  read(name: string, limit: LimitName, signal?: AbortSignal): AsyncGenerator<Uint8Array>
  close(): void
}

/**
 * Opens the archive of a workbook. Names are compared without case, as the format has it. Sizes
 * are checked before a byte is unpacked, and that they are true while it is; so is the checksum.
 *
 * @throws {@link AdapterError} for an archive that cannot be read or is above a limit.
 */
export async function openParts(path: string, file: string): Promise<Parts> {
  const zip = await openPromise(path, { autoClose: false }).catch((cause: unknown) => {
    throw asFileError(file, 'zip', cause)
  })
  try {
    const entries = await listEntries(zip, file)
    return {
      file,
      has: (name) => entries.has(fold(name)),
      read: (name, limit, signal) =>
        readPart(zip, entries.get(fold(name)), { file, name, limit, signal }),
      close: () => zip.close(),
    }
  } catch (cause) {
    zip.close()
    throw asFileError(file, 'zip', cause)
  }
}

const fold = (name: string): string => name.toLowerCase()

async function listEntries(zip: ZipFile, file: string): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    const name = fold(entry.fileName)
    if (entries.has(name)) throw partError(file, name, { zh: '出现两次', en: 'is there twice' })
    if (entries.size >= limits.parts) throw excelError('workbook-limit', { file, limit: 'parts' })
    entries.set(name, entry)
  }
  return entries
}

interface Reading {
  readonly file: string
  readonly name: string
  readonly limit: LimitName
  readonly signal: AbortSignal | undefined
}

async function* readPart(
  zip: ZipFile,
  entry: Entry | undefined,
  { file, name, limit, signal }: Reading,
): AsyncGenerator<Uint8Array> {
  if (entry === undefined) throw partError(file, name, { zh: '缺失', en: 'is missing' })
  checkSize(entry, file, limit)
  if (entry.isEncrypted()) {
    throw excelError('not-xlsx', { file, format: encrypted, hint: decrypt })
  }
  let found = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const bytes of stream as AsyncIterable<Uint8Array>) {
      signal?.throwIfAborted()
      found = crc32(bytes, found)
      yield bytes
    }
  } catch (cause) {
    throw asFileError(file, name, cause)
  }
  if (found !== entry.crc32) {
    throw partError(file, name, { zh: '的校验和不符', en: 'fails its checksum' })
  }
}

function checkSize(
  { uncompressedSize, compressedSize }: Entry,
  file: string,
  limit: LimitName,
): void {
  if (uncompressedSize > limits[limit]) throw excelError('workbook-limit', { file, limit })
  if (uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio) {
    throw excelError('workbook-limit', { file, limit: 'ratio' })
  }
}

const encrypted = { zh: '加密的压缩包', en: 'an encrypted archive' }
const decrypt = {
  zh: '请用密码解压后再读取。',
  en: 'Unpack it with its password first.',
}
