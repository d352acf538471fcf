import type { GrowingCounts } from '../dataset/counts.ts'
import type { DatasetRow, Reject } from '../dataset/dataset.ts'
import { createCellReader, type FoundCell, showStray, textOf } from '../dataset/read-cell.ts'
import type { UnreadTally } from '../dataset/unread-columns.ts'
import type { InEach } from '../diagnostics/in-each.ts'
import type { Value } from '../values/type.ts'
import type { FoundDataset } from './find-dataset.ts'
import { isBlankRecord } from './head-record.ts'
import type { Header } from './header.ts'
import { findNote } from './note-row.ts'
import { createTotalFinder } from './total-row.ts'

/** Where a file's records go: rows to the caller, rejects to the log, everything into the counts. */
export interface RowReader {
  /** Reads a record by its number; undefined for titles, header, blank and rejected ones. */
  read(cells: readonly FoundCell[], record: number): DatasetRow | undefined
}

/** The table whose records are read, and where what is found goes. */
export interface RowReaderOptions {
  readonly file: string
  readonly header: Header
  readonly dataset: FoundDataset
  /** The columns of the rows, in the order of their cells. */
  readonly columns: readonly string[]
  readonly counts: GrowingCounts
  readonly tally: UnreadTally
  readonly log: (record: number, rejects: readonly Reject[]) => void
}

/**
 * Creates the reader that turns the records of a file, in order, into typed rows. Trailing empty
 * cells beyond the header are tolerated; any other record of a different length is rejected, and so
 * are totals, notes and the header once more. A record whose cells are all empty, as spreadsheets write
 * below a table, is blank.
 *
 * @example
 * const header = createHeader('a.csv', [{ cells: ['案号', '原告'], record: 1 }], undefined)
 * const dataset = findDataset('a.csv', header, createMatcher('a.csv', catalog, undefined))
 * const reader = createRowReader({
 *   file: 'a.csv',
 *   header,
 *   dataset,
 *   columns: ['plaintiff'],
 *   counts: createCounts(),
 *   tally: createUnreadTally(),
 *   log: createRejectLog(undefined),
 * })
 * reader.read(['(2025)沪01民初1号', '甲公司'], 2)?.cells // => ['甲公司']
 */
export function createRowReader(options: RowReaderOptions): RowReader {
  const { file, header, counts, log } = options
  const width = header.cells.length
  const readers = createColumnReaders(options)
  const last = header.rows.at(-1)?.record ?? 0
  const isTotal = createTotalFinder(options.dataset)
  const isHeader = (found: readonly string[]): boolean =>
    header.rows.some(({ cells }) => cells.every((cell, index) => cell === found[index]))

  const read = (all: readonly FoundCell[], record: number): DatasetRow | undefined => {
    const found = all.map(textOf)
    if (isBlankRecord(found)) {
      counts.blank += 1
      return undefined
    }
    if (record <= last) return undefined
    counts.read += 1
    const noData = isTotal(found) ? total : isHeader(found) ? headerAgain : undefined
    // A table of one column has nothing but lone cells.
    const noted = noData === undefined && width > 1 ? findNote(found) : undefined
    if (noData !== undefined || noted !== undefined) {
      counts.rejected += 1
      log(record, [rejectNoData(file, record, noted ?? firstWords(found), noData ?? note)])
      return undefined
    }
    const extra = found.slice(width)
    if (found.length < width || !isBlankRecord(extra)) {
      counts.rejected += 1
      log(record, [rejectRecord(file, record, found, width)])
      return undefined
    }
    const rejects: Reject[] = []
    const beyond: string[] = []
    const values = readers.map(({ index, column, headerText, readCell, tally }): Value => {
      const cell = all[index] ?? ''
      const result = readCell(cell)
      if ('value' in result) {
        if (result.value !== null && cell !== '') tally.read()
        if (result.beyond !== undefined) beyond.push(result.beyond)
        return result.value
      }
      rejects.push({ source: file, record, column, header: headerText, ...result })
      beyond.push(textOf(cell))
      tally.refuse(result.reason)
      return null
    })
    counts.loaded += 1
    counts.rejectedCells += rejects.length
    if (rejects.length > 0) log(record, rejects)
    return { source: 0, record, cells: values, ...(beyond.length > 0 && { beyond }) }
  }

  return { read }
}

function createColumnReaders({ header, dataset, columns, tally }: RowReaderOptions) {
  return columns.map((column) => {
    const index = dataset.columns.indexOf(column)
    const definition = dataset.definition.columns[column]
    if (definition === undefined) throw new Error(`No column ${column}.`)
    const readCell = createCellReader(definition, dataset.definition)
    const headerText = header.cells[index]
    return { index, column, headerText, readCell, tally: tally.of(column, headerText ?? '') }
  })
}

const rejectRecord = (
  source: string,
  record: number,
  found: readonly string[],
  width: number,
): Reject => ({
  source,
  record,
  column: undefined,
  header: undefined,
  found: showRecord(found),
  reason:
    found.length < width
      ? {
          zh: `有 ${found.length} 个单元格，少于表头`,
          en: `has ${found.length} cells, fewer than the header`,
        }
      : {
          zh: `有 ${found.length} 个单元格，多于表头`,
          en: `has ${found.length} cells, more than the header`,
        },
  expected: { zh: `${width} 个单元格`, en: `${width} cells` },
})

/** The most signs of a record that a message shows. */
const shownLength = 200

/** A record whose cells nobody can tell to columns: each is masked as whatever it may be. */
function showRecord(cells: readonly string[]): string {
  const signs = [...cells.map(showStray).join(' | ')]
  return signs.length <= shownLength ? signs.join('') : `${signs.slice(0, shownLength).join('')}…`
}

const total: InEach = { zh: '合计行', en: 'a total' }
const headerAgain: InEach = { zh: '重复的表头', en: 'the header again' }
const note: InEach = { zh: '表中附注，不是记录', en: 'a note of the table, no record' }

const firstWords = (cells: readonly string[]): string =>
  cells
    .find((cell) => cell.trim() !== '')
    ?.trim()
    .slice(0, 20) ?? ''

/** Only the words that make it no data are shown. */
const rejectNoData = (source: string, record: number, found: string, reason: InEach): Reject => ({
  source,
  record,
  column: undefined,
  header: undefined,
  found,
  reason,
  expected: { zh: '一条数据记录', en: 'a record of data' },
})
