import { createReadStream } from 'node:fs'
import { decodeText, type Encoding } from '@mingjian/core'

/** Bytes read at a time; also what one step of work is between two checks for an abort. */
export const chunkSize = 64 * 1024

/** Streams the bytes of a file. */
export const readBytes = (path: string): AsyncIterable<Uint8Array> =>
  createReadStream(path, { highWaterMark: chunkSize })

/** Streams a file as text without its byte order mark. Strict: wrong bytes are a DecodeFailure. */
export const readText = (
  path: string,
  encoding: Encoding,
  onBytes?: (bytes: Uint8Array) => void,
): AsyncGenerator<string> => decodeText(heard(readBytes(path), onBytes), encoding)

async function* heard(
  pieces: AsyncIterable<Uint8Array>,
  onBytes: ((bytes: Uint8Array) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    onBytes?.(piece)
    yield piece
  }
}
