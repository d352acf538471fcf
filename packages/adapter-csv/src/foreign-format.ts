interface Format {
  readonly begins: string
  readonly name: string
  readonly hint: string
}

const asCsv = 'Open it there and save it as CSV (UTF-8).'

/** First bytes (as Latin-1) of what offices hand over under the name of a CSV file. */
const formats: readonly Format[] = [
  { begins: 'PK\u0003\u0004', name: 'an Excel workbook (.xlsx) or a zip archive', hint: asCsv },
  { begins: '\u00d0\u00cf\u0011\u00e0', name: 'an old Excel workbook (.xls)', hint: asCsv },
  { begins: '%PDF', name: 'a PDF', hint: 'Ask the office for the table itself.' },
  { begins: '\u001f\u008b', name: 'a gzip archive', hint: 'Unpack it first.' },
  { begins: 'Rar!', name: 'a RAR archive', hint: 'Unpack it first.' },
  { begins: '7z\u00bc\u00af', name: 'a 7z archive', hint: 'Unpack it first.' },
  { begins: 'PAR1', name: 'a Parquet file', hint: 'Export it as CSV (UTF-8).' },
  {
    begins: 'SQLite format 3',
    name: 'an SQLite database',
    hint: 'Export the table as CSV (UTF-8).',
  },
  { begins: '<?xml', name: 'an XML document', hint: asCsv },
  { begins: '<html', name: 'a web page', hint: asCsv },
  { begins: '<!doctype', name: 'a web page', hint: asCsv },
  { begins: '<table', name: 'a web page', hint: asCsv },
]

/** The most bytes in a hundred that may be NUL: text in UTF-16 has more, damage in a cell fewer. */
const nulPercent = 5

/** Recognises what is no CSV file by its first bytes; undefined where it may be one. */
export function findForeignFormat(
  head: Uint8Array,
  wide: boolean,
): Omit<Format, 'begins'> | undefined {
  const start = String.fromCharCode(...head.subarray(0, 16)).toLowerCase()
  const found = formats.find(({ begins }) => start.startsWith(begins.toLowerCase()))
  if (found !== undefined || wide) return found
  const nuls = head.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0)
  if (nuls * 100 <= head.length * nulPercent) return undefined
  return {
    name: 'text in UTF-16 without its mark, or no text at all (it contains NUL bytes)',
    hint: 'Save it as CSV (UTF-8), or state the encoding utf-16le.',
  }
}
