import { type Bytes, DecodeFailure, type DecodePlace, locateFailure } from './decode-text.ts'
import { type Encoding, readMark } from './encoding.ts'
import { sourceError } from './source-error.ts'

/** A file of text of which the encoding is to be found. */
export interface EncodingSearch<Found> {
  readonly file: string
  /** Its first bytes. */
  readonly head: Uint8Array
  /** Stated by the caller. */
  readonly stated: Encoding | undefined
  /** Its bytes from the beginning. */
  readonly open: () => Bytes
  /** Reads it to its end in an encoding; a {@link DecodeFailure} says that it has another. */
  readonly read: (encoding: Encoding) => Promise<Found>
}

/**
 * Reads a file of text in the encoding that is its own: what a byte order mark or the caller states;
 * otherwise strict UTF-8, otherwise strict GB18030. It takes a second reading where UTF-8 fails.
 *
 * @throws {@link AdapterError} where none holds to the end, where the mark is another than what is
 * stated, and for damaged UTF-8, which often decodes as GB18030.
 *
 * @example
 * const bytes = [new TextEncoder().encode('案号')]
 * const { encoding } = await findEncoding({
 *   file: 'a.csv',
 *   head: new Uint8Array(),
 *   stated: undefined,
 *   open: () => bytes,
 *   read: async (each) => {
 *     for await (const text of decodeText(bytes, each)) console.log(text)
 *   },
 * })
 * encoding // => 'utf-8'
 */
export async function findEncoding<Found>(
  search: EncodingSearch<Found>,
): Promise<{ readonly encoding: Encoding; readonly found: Found }> {
  const { file, open, read } = search
  const failures: [Encoding, DecodePlace][] = []
  for (const encoding of candidates(search)) {
    try {
      const found = await read(encoding)
      checkDoubt(file, failures)
      return { encoding, found }
    } catch (error) {
      if (!(error instanceof DecodeFailure)) throw error
      failures.push([encoding, await locateFailure(open(), encoding, error)])
    }
  }
  throw undecodable(file, failures)
}

function candidates<T>({ file, head, stated }: EncodingSearch<T>): readonly Encoding[] {
  const mark = readMark(head)
  if (mark !== undefined && stated !== undefined && mark !== stated) {
    throw sourceError('encoding-unknown/stated', { file, mark, stated }, { line: 1 })
  }
  const known = mark ?? stated
  return known === undefined ? ['utf-8', 'gb18030'] : [known]
}

/** So many characters beyond ASCII that are UTF-8 by chance are not met in GB18030. */
const convincing = 8

/** Refuses GB18030 for a file that was UTF-8 until one place: damaged UTF-8 often decodes as it. */
function checkDoubt(file: string, failures: readonly [Encoding, DecodePlace][]): void {
  const place = failures[0]?.[1]
  if (place === undefined || place.beyondAscii <= convincing) return
  const { offset, line, beyondAscii: characters } = place
  throw sourceError('encoding-unknown/damaged', { file, characters, offset, line }, { line })
}

function undecodable(file: string, failures: readonly [Encoding, DecodePlace][]) {
  const places = failures.map(([encoding, { offset, line }]) => ({ encoding, offset, line }))
  return sourceError('encoding-unknown/none', { file, failures: places }, { line: places[0]?.line })
}
