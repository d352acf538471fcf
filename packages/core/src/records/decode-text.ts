import type { Encoding } from './encoding.ts'

/** Thrown when bytes are none of the encoding that they are read as. */
export class DecodeFailure extends Error {
  override readonly name = 'DecodeFailure'
  /** Bytes in the pieces before the one that failed. */
  readonly before: number
  constructor(before: number, cause: unknown) {
    super('Bytes are none of this encoding.', { cause })
    this.before = before
  }
}

/** The bytes of a file, piece by piece. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/**
 * Streams the bytes of a file as text without its byte order mark.
 *
 * @throws {@link DecodeFailure} for bytes that are none of the encoding: nothing is replaced.
 *
 * @example
 * const bytes = [new Uint8Array([0xb0]), new Uint8Array([0xb8])]
 * for await (const text of decodeText(bytes, 'gb18030')) console.log(text)
 */
export async function* decodeText(bytes: Bytes, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  let before = 0
  let first = true
  const decode = (piece?: Uint8Array): string => {
    try {
      const text = piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true })
      if (!first || text === '') return text
      first = false
      return text.startsWith('\ufeff') ? text.slice(1) : text
    } catch (cause) {
      throw new DecodeFailure(before, cause)
    }
  }
  for await (const piece of bytes) {
    const text = decode(piece)
    if (text !== '') yield text
    before += piece.length
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

/** Finds the place of a {@link DecodeFailure} by reading again, its piece byte by byte. */
export async function locateFailure(
  bytes: Bytes,
  encoding: Encoding,
  failure: DecodeFailure,
): Promise<DecodePlace> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  let offset = 0
  let breaks = 0
  let beyondAscii = 0
  let tail = ''
  const read = (piece: Uint8Array): void => {
    const text = decoder.decode(piece, { stream: true })
    // A CR at the end was counted; with an LF in the next piece it is still one line break.
    breaks += ((tail + text).match(/\r\n|\r|\n/g)?.length ?? 0) - tail.length
    if (text !== '') tail = text.endsWith('\r') ? '\r' : ''
    beyondAscii += text.match(/[^\0-\x7f\ufeff]/gu)?.length ?? 0
    offset += piece.length
  }
  try {
    for await (const piece of bytes) {
      if (offset < failure.before) read(piece)
      else for (let i = 0; i < piece.length; i += 1) read(piece.subarray(i, i + 1))
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  return { offset, line: breaks + 1, beyondAscii }
}
