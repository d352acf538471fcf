import { createReadStream } from 'node:fs'
import type { Encoding } from './encoding.ts'

/** Thrown when bytes are none of the encoding that they are read as. */
export class DecodeFailure extends Error {
  override readonly name = 'DecodeFailure'
  /** Bytes in the chunks before the one that failed. */
  readonly before: number
  constructor(before: number, cause: unknown) {
    super('Bytes are none of this encoding.', { cause })
    this.before = before
  }
}

/** Bytes read at a time; also what one step of work is between two checks for an abort. */
export const chunkSize = 64 * 1024

/** Streams a file as text without its byte order mark. Strict: wrong bytes are a DecodeFailure. */
export async function* readText(
  path: string,
  encoding: Encoding,
  onBytes?: (bytes: Uint8Array) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  let before = 0
  let first = true
  const decode = (bytes?: Uint8Array): string => {
    try {
      const text = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
      if (!first || text === '') return text
      first = false
      return text.startsWith('\ufeff') ? text.slice(1) : text
    } catch (cause) {
      throw new DecodeFailure(before, cause)
    }
  }
  for await (const bytes of createReadStream(path, { highWaterMark: chunkSize })) {
    onBytes?.(bytes as Uint8Array)
    const text = decode(bytes as Uint8Array)
    if (text !== '') yield text
    before += (bytes as Uint8Array).length
  }
  const rest = decode()
  if (rest !== '') yield rest
}

/** The place at which a file stops being text of an encoding. */
export interface DecodePlace {
  /** Offset of the byte, from 0; the size of the file where its end is cut off. */
  readonly offset: number
  readonly line: number
  /** Characters beyond ASCII that were read before it. */
  readonly beyondAscii: number
}

/** Finds the place of a {@link DecodeFailure} by reading again, its chunk byte by byte. */
export async function locateFailure(
  path: string,
  encoding: Encoding,
  failure: DecodeFailure,
): Promise<DecodePlace> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  let offset = 0
  let breaks = 0
  let beyondAscii = 0
  let tail = ''
  const read = (bytes: Uint8Array): void => {
    const text = decoder.decode(bytes, { stream: true })
    // A CR at the end was counted; with an LF in the next piece it is still one line break.
    breaks += ((tail + text).match(/\r\n|\r|\n/g)?.length ?? 0) - tail.length
    if (text !== '') tail = text.endsWith('\r') ? '\r' : ''
    beyondAscii += text.match(/[^\0-\x7f\ufeff]/gu)?.length ?? 0
    offset += bytes.length
  }
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: chunkSize })) {
      const bytes = chunk as Uint8Array
      if (offset < failure.before) read(bytes)
      else for (let i = 0; i < bytes.length; i += 1) read(bytes.subarray(i, i + 1))
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  return { offset, line: breaks + 1, beyondAscii }
}
