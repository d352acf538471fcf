import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { fileError, sourceError } from '@mingjian/core'
import { excelError } from './errors.ts'
import { findForeign } from './find-foreign.ts'

/** What a file is, whatever it holds. */
export interface FileIdentity {
  readonly sha256: string
  readonly bytes: number
  /** When it was last written, in milliseconds. */
  readonly written: number
}

const headBytes = 64 * 1024

/**
 * Takes the fingerprint of a workbook.
 *
 * @throws {@link AdapterError} for a file that is not there, empty, or recognised as something else.
 */
export async function identifyFile(
  path: string,
  file: string,
  signal: AbortSignal | undefined,
): Promise<FileIdentity> {
  try {
    const { size: bytes, mtimeMs: written } = await stat(path)
    await checkHead(path, file)
    const hash = createHash('sha256')
    for await (const piece of createReadStream(path)) {
      signal?.throwIfAborted()
      hash.update(piece as Uint8Array)
    }
    return { sha256: hash.digest('hex'), bytes, written }
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? fileError(file, error) : error
  }
}

async function checkHead(path: string, file: string): Promise<void> {
  const handle = await open(path)
  try {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(headBytes), 0, headBytes, 0)
    if (bytesRead === 0) throw sourceError('file-empty', { file })
    const foreign = await findForeign(handle, buffer.subarray(0, bytesRead))
    if (foreign === undefined) return
    throw excelError('not-xlsx', { file, format: foreign.name, hint: foreign.hint })
  } finally {
    await handle.close()
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
