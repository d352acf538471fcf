import type { XmlListener } from './parse-xml.ts'

/** Gathers the text of a cell: runs are joined, and how it is pronounced is left out. */
export interface TextReader extends Required<XmlListener> {
  /** The text so far; begins anew. */
  take(): string
}

/** Creates the reader of `<t>` elements, of shared strings and of strings within cells. */
export function createTextReader(): TextReader {
  let gathered = ''
  let inText = false
  let inPhonetic = false
  return {
    open: (name) => {
      if (name === 't') inText = !inPhonetic
      else if (name === 'rPh') inPhonetic = true
    },
    text: (text) => {
      if (inText) gathered += text
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
    },
    take: () => {
      const text = gathered
      gathered = ''
      return decodeEscapes(text)
    },
  }
}

/** Characters that XML does not allow stand as `_x000D_`, and `_x` itself as `_x005F_x`. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text
