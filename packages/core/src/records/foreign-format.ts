import type { InEach } from '../diagnostics/in-each.ts'

/** A format that is not the one expected. */
export interface ForeignFormat {
  readonly name: InEach
  /** What to do to have the table. */
  readonly hint: InEach
}

const asTable: InEach = {
  zh: '请在相应软件中打开，另存为 .xlsx 或 CSV（UTF-8）。',
  en: 'Open it there and save it as .xlsx or CSV (UTF-8).',
}
const unpack: InEach = { zh: '请先解压。', en: 'Unpack it first.' }
const page: InEach = { zh: '网页', en: 'a web page' }

/** First bytes (as Latin-1) of what offices hand over under the name of a CSV file. */
const formats: readonly (ForeignFormat & { readonly begins: string })[] = [
  {
    begins: 'PK\u0003\u0004',
    name: {
      zh: 'Excel 工作簿（.xlsx）或 zip 压缩包',
      en: 'an Excel workbook (.xlsx) or a zip archive',
    },
    hint: {
      zh: '如果是工作簿，请把扩展名改为 .xlsx；如果是压缩包，请先解压。',
      en: 'Name it .xlsx where it is a workbook; unpack it where it is an archive.',
    },
  },
  {
    begins: '\u00d0\u00cf\u0011\u00e0',
    name: {
      zh: '旧版 Excel 或 WPS 工作簿（.xls、.et）',
      en: 'an old Excel or WPS workbook (.xls, .et)',
    },
    hint: asTable,
  },
  {
    begins: '%PDF',
    name: { zh: 'PDF', en: 'a PDF' },
    hint: { zh: '请向来源单位索取表格本身。', en: 'Ask the office for the table itself.' },
  },
  { begins: '\u001f\u008b', name: { zh: 'gzip 压缩包', en: 'a gzip archive' }, hint: unpack },
  { begins: 'Rar!', name: { zh: 'RAR 压缩包', en: 'a RAR archive' }, hint: unpack },
  { begins: '7z\u00bc\u00af', name: { zh: '7z 压缩包', en: 'a 7z archive' }, hint: unpack },
  {
    begins: 'PAR1',
    name: { zh: 'Parquet 文件', en: 'a Parquet file' },
    hint: { zh: '请把扩展名改为 .parquet。', en: 'Name it .parquet.' },
  },
  {
    begins: 'SQLite format 3',
    name: { zh: 'SQLite 数据库', en: 'an SQLite database' },
    hint: { zh: '请把其中的表导出为 CSV（UTF-8）。', en: 'Export the table as CSV (UTF-8).' },
  },
  { begins: '<?xml', name: { zh: 'XML 文档', en: 'an XML document' }, hint: asTable },
  { begins: '<html', name: page, hint: asTable },
  { begins: '<!doctype', name: page, hint: asTable },
  { begins: '<table', name: page, hint: asTable },
]

/** The most bytes in a hundred that may be NUL, or control characters: text in UTF-16 has more, damage in a cell fewer. */
const nulPercent = 5

/** No byte of a text in UTF-8 or GB18030, but for tab, form feed and the ends of lines. */
const isControl = (byte: number): boolean =>
  byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13

const binary: ForeignFormat = {
  name: {
    zh: '二进制文件（含有大量控制字符，可能已加密或损坏）',
    en: 'a binary file (it is full of control characters; encrypted or damaged, perhaps)',
  },
  hint: { zh: '请向来源单位索取表格本身。', en: 'Ask the office for the table itself.' },
}

/**
 * Recognises what is no table of text by its first bytes; undefined where it may be one. In text of
 * two bytes to the character (`wide`) zero bytes are no sign of anything.
 *
 * @example
 * findForeignFormat(new TextEncoder().encode('%PDF-1.7'), false)?.name.en // => 'a PDF'
 */
export function findForeignFormat(head: Uint8Array, wide: boolean): ForeignFormat | undefined {
  // Web pages may begin with a mark or blank lines.
  const start = String.fromCharCode(...head.subarray(0, 64))
    .replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, '')
    .toLowerCase()
  const found = formats.find(({ begins }) => start.startsWith(begins.toLowerCase()))
  if (found !== undefined || wide) return found
  const share = (isMet: (byte: number) => boolean) =>
    (head.reduce((count, byte) => (isMet(byte) ? count + 1 : count), 0) * 100) / head.length
  if (share((byte) => byte === 0) <= nulPercent) {
    return share(isControl) <= nulPercent ? undefined : binary
  }
  return {
    name: {
      zh: '不带标记的 UTF-16 文本，或根本不是文本（含有 NUL 字节）',
      en: 'text in UTF-16 without its mark, or no text at all (it contains NUL bytes)',
    },
    hint: {
      zh: '请另存为 CSV（UTF-8），或指定编码 utf-16le。',
      en: 'Save it as CSV (UTF-8), or state the encoding utf-16le.',
    },
  }
}
