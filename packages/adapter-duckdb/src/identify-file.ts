import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, realpath, stat } from 'node:fs/promises'
import { fileError, findForeignFormat, type InEach, sourceError } from '@mingjian/core'
import { duckdbError } from './errors.ts'

/** What a file is, whatever it holds. */
export interface FileIdentity {
  readonly format: 'parquet' | 'duckdb'
  /** Where it lies, links followed: the one path that the engine may read. */
  readonly place: string
  readonly sha256: string
  readonly bytes: number
  /** When it was last written, in milliseconds. */
  readonly written: number
}

const headBytes = 4096

/**
 * Takes the fingerprint of a file, and tells by its first bytes which of the two it is, whatever its name.
 *
 * @throws {@link AdapterError} for a file that is not there, empty, encrypted, a database that is still open, or
 * recognised as something else.
 */
export async function identifyFile(
  path: string,
  file: string,
  signal: AbortSignal | undefined,
): Promise<FileIdentity> {
  try {
    const place = await realpath(path)
    const { size: bytes, mtimeMs: written } = await stat(place)
    const format = findFormat(await readHead(place, file), file)
    if (format === 'duckdb') await checkClosed(place, file)
    const hash = createHash('sha256')
    for await (const piece of createReadStream(place)) {
      signal?.throwIfAborted()
      hash.update(piece as Uint8Array)
    }
    return { format, place, sha256: hash.digest('hex'), bytes, written }
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? fileError(file, error) : error
  }
}

async function readHead(path: string, file: string): Promise<Uint8Array> {
  const handle = await open(path)
  try {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(headBytes), 0, headBytes, 0)
    if (bytesRead === 0) throw sourceError('file-empty', { file })
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function findFormat(head: Uint8Array, file: string): FileIdentity['format'] {
  const latin = Buffer.from(head).toString('latin1')
  if (latin.startsWith('PAR1')) return 'parquet'
  if (latin.startsWith('PARE')) throw duckdbError('database-encrypted', { file })
  // Behind a checksum of eight bytes.
  if (latin.startsWith('DUCK', 8)) return 'duckdb'
  const { name: format, hint } = findForeignFormat(head, false) ?? { name: text, hint: asCsv }
  throw duckdbError('not-database', { file, format, hint })
}

const text: InEach = { zh: '文本文件', en: 'a text file' }
const asCsv: InEach = {
  zh: '如果是 CSV，请把扩展名改为 .csv。',
  en: 'Where it is CSV, name it .csv.',
}

/** What a program that is at work, or broke off, wrote last is in a log beside the file. */
async function checkClosed(place: string, file: string): Promise<void> {
  const log = await stat(`${place}.wal`).catch(() => undefined)
  if (log !== undefined && log.size > 0) throw duckdbError('database-open', { file })
}

/**
 * Makes sure that a file is what it was when its fingerprint was taken.
 *
 * @throws {@link AdapterError} where it is not.
 */
export async function checkUnchanged(
  file: string,
  { place, bytes, written, format }: FileIdentity,
): Promise<void> {
  const { size, mtimeMs } = await stat(place).catch((error: unknown) => {
    throw fileError(file, error)
  })
  if (size !== bytes || mtimeMs !== written) throw sourceError('file-changed', { file })
  if (format === 'duckdb') await checkClosed(place, file)
}
