import { SaxesParser } from 'saxes'
import { excelError, partError } from './errors.ts'
import { limits } from './limits.ts'

/** Hears the XML of a part; names come without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/** Where XML comes from, for messages. */
export interface XmlPlace {
  readonly file: string
  readonly part: string
}

/**
 * Parses the XML of a part, strictly; yields after each piece of it, so that what was heard can be
 * handed on before more is read. Document types are refused, and with them every entity of a
 * file's own.
 */
export async function* parseXml(
  bytes: AsyncIterable<Uint8Array>,
  { file, part }: XmlPlace,
  listener: XmlListener,
): AsyncGenerator<void> {
  let depth = 0
  /** Characters since the last tag: the parser holds so many. */
  let held = 0
  const parser = new SaxesParser({ position: false, xmlns: false })
  parser.on('doctype', () => {
    throw excelError('workbook-dtd', { file, part })
  })
  parser.on('error', (cause) => {
    const isEntity = cause.message.includes('entity')
    throw isEntity ? excelError('workbook-dtd', { file, part }, cause) : notXml(file, part, cause)
  })
  parser.on('opentag', ({ name, attributes }) => {
    held = 0
    depth += 1
    if (depth > limits.depth) throw excelError('workbook-limit', { file, limit: 'depth' })
    listener.open?.(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    held = 0
    depth -= 1
    listener.close?.(localName(name))
  })
  const { text } = listener
  if (text !== undefined) {
    parser.on('text', (each) => text(each))
    parser.on('cdata', (each) => text(each))
  }
  for await (const piece of decode(bytes, file, part)) {
    held += piece.length
    parser.write(piece)
    if (held > limits.characters) throw excelError('workbook-limit', { file, limit: 'characters' })
    yield
  }
  parser.close()
  yield
}

/** Parses a part of which nothing is handed on before its end. */
export async function parseWhole(
  bytes: AsyncIterable<Uint8Array>,
  place: XmlPlace,
  listener: XmlListener,
): Promise<void> {
  for await (const _ of parseXml(bytes, place, listener));
}

/** Writers may put a prefix before every name. */
const localName = (name: string): string => {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

const notXml = (file: string, part: string, cause: unknown) =>
  partError(file, part, { zh: '不是合格的 XML', en: 'is no well-formed XML' }, cause)

/** UTF-8, or UTF-16 where a byte order mark says so: the format allows no others. */
async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  part: string,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  const toText = (piece?: Uint8Array): string => {
    try {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true })
    } catch (cause) {
      throw partError(file, part, { zh: '不是 UTF-8 文本', en: 'is no text in UTF-8' }, cause)
    }
  }
  for await (const piece of bytes) yield toText(piece)
  yield toText()
}

function encodingOf(piece: Uint8Array | undefined): string {
  const [first, second] = piece ?? []
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
