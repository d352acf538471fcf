import { writeToString } from 'fast-csv'
import { createFileWriter } from './file-writer.ts'
import { safeCell } from './safe-cell.ts'

/**
 * A text is made safe for Excel; a number, exact decimals too, is written as it is. `digits`: a text that
 * may be so many digits that Excel would take it for a number, and lose the last ones.
 */
export type CsvCell = string | number | { readonly exact: string } | { readonly digits: string }

/** A CSV file that is written row by row. */
export interface CsvWriter {
  write(row: readonly CsvCell[]): Promise<void>
  close(): Promise<void>
  abandon(): Promise<void>
}

const gathered = 500

/**
 * Creates a CSV file that Excel opens as it is: UTF-8 with its mark, lines that end in CR LF, no
 * cell that is taken for a formula. The first row is the header.
 */
export function createCsvWriter(path: string, headers: readonly string[]): CsvWriter {
  const file = createFileWriter(path)
  let rows: string[][] = [[...headers]]
  let mark = '\ufeff'
  const flush = async (): Promise<void> => {
    const batch = rows
    rows = []
    if (batch.length === 0) return
    const text = await toCsv(batch)
    const begin = mark
    mark = ''
    await file.write(begin + text)
  }
  return {
    async write(row) {
      rows.push(row.map((cell) => cutCell(toText(cell))))
      if (rows.length >= gathered) await flush()
    },
    async close() {
      await flush()
      await file.close()
    },
    abandon: file.abandon,
  }
}

/**
 * Formats rows as CSV text, without the mark that a file begins with: lines end in CR LF, and no
 * cell is taken for a formula by Excel.
 *
 * @example
 * await formatCsv([['原告', 2], ['甲公司', { exact: '1200.50' }]]) // => '原告,2\r\n甲公司,1200.50\r\n'
 */
export const formatCsv = (rows: readonly (readonly CsvCell[])[]): Promise<string> =>
  toCsv(rows.map((row) => row.map(toText)))

const toCsv = (rows: string[][]): Promise<string> =>
  writeToString(rows, { headers: false, rowDelimiter: '\r\n', includeEndRowDelimiter: true })

function toText(cell: CsvCell): string {
  if (typeof cell === 'string') return safeCell(cell)
  if (typeof cell === 'number') return `${cell}`
  if ('exact' in cell) return cell.exact
  return longNumber.test(cell.digits) ? `'${cell.digits}` : safeCell(cell.digits)
}

/** From 12 digits on Excel shows a number in powers of ten; behind the 15th it writes zeros. */
const longNumber = /^\d{12,}$/

/** The most characters that a cell of Excel holds. */
const longestCell = 32_767

const cutMark = '…[cut 已截断]'

/** Cuts what Excel would spill into the next rows; clues.jsonl has the whole. */
const cutCell = (text: string): string =>
  text.length <= longestCell
    ? text
    : `${text.slice(0, longestCell - cutMark.length).replace(/[\ud800-\udbff]$/, '')}${cutMark}`
