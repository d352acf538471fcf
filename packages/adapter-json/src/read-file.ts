import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { fileError, sourceError } from '@mingjian/core'

/** Bytes read at a time; also what one step of work is between two checks for an abort. */
const chunkSize = 64 * 1024

/** What tells whether a file is still the one that was read before. */
export interface FileIdentity {
  readonly bytes: number
  /** When it was last written, in milliseconds. */
  readonly written: number
}

/** Streams the bytes of a file. */
export const readBytes = (path: string): AsyncIterable<Uint8Array> =>
  createReadStream(path, { highWaterMark: chunkSize })

/**
 * Reads the first bytes of a file.
 *
 * @throws {@link AdapterError} for a file that is not there or empty.
 */
export async function readHead(
  path: string,
  file: string,
): Promise<FileIdentity & { readonly head: Uint8Array }> {
  try {
    const { size: bytes, mtimeMs: written } = await stat(path)
    const handle = await open(path)
    try {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(chunkSize), 0, chunkSize, 0)
      if (bytesRead === 0) throw sourceError('file-empty', { file })
      return { head: buffer.subarray(0, bytesRead), bytes, written }
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw asFileError(file, error)
  }
}

/**
 * Makes sure that a file is what it was when its fingerprint was taken.
 *
 * @throws {@link AdapterError} where it is not.
 */
export async function checkUnchanged(
  path: string,
  file: string,
  { bytes, written }: FileIdentity,
): Promise<void> {
  const { size, mtimeMs } = await stat(path).catch((error: unknown) => {
    throw fileError(file, error)
  })
  if (size !== bytes || mtimeMs !== written) throw sourceError('file-changed', { file })
}

/** An error of the system as one of the file; any other as it is. */
export const asFileError = (file: string, error: unknown): unknown =>
  error instanceof Error && 'syscall' in error ? fileError(file, error) : error
