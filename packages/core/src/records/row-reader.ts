import type { PlainRecords } from '../dataset/bulk-file.ts'
import type { CellTally } from '../dataset/cell-tally.ts'
import { trimCell } from '../dataset/clean-text.ts'
import type { GrowingCounts } from '../dataset/counts.ts'
import type { Aside, CellChange, DatasetRow, Reject } from '../dataset/dataset.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import { kinds } from '../dataset/kinds/index.ts'
import type { Kind } from '../dataset/kinds/kind.ts'
import { plainNumber } from '../dataset/kinds/number-text.ts'
import { familyOf } from '../dataset/kinds/token-families.ts'
import {
  type CellReader,
  createCellReader,
  createChangePrinter,
  type FoundCell,
  showStray,
  textOf,
} from '../dataset/read-cell.ts'
import { rememberCell } from '../dataset/rejected-cell.ts'
import type { InEach } from '../diagnostics/in-each.ts'
import { withEmpty } from '../mapping/read-mapped.ts'
import { readToken } from '../values/token.ts'
import type { Value } from '../values/type.ts'
import { cellOfColumn } from './cell-of-column.ts'
import type { FoundDataset } from './found-dataset.ts'
import { isBlankRecord } from './head-record.ts'
import type { Header } from './header.ts'
import { findNote } from './note-row.ts'
import { createTotalFinder } from './total-row.ts'

/** Where a file's records go: rows to the caller, rejects to the log, everything into the counts. */
export interface RowReader {
  /** Reads a record by its number; undefined for titles, header, blank and rejected ones. */
  read(cells: readonly FoundCell[], record: number): DatasetRow | undefined
  /** Rejects a record of which its file shows that it is none, such as an object with a key twice. */
  refuse(record: number, refusal: RecordRefusal): void
  /** Counts records that became rows without being read here. */
  countPlain(plain: PlainRecords): void
}

/** Why a record cannot become a row: what may be shown of it, and what was expected. */
export type RecordRefusal = Pick<Reject, 'found' | 'reason' | 'expected'>

/** The table whose records are read, and where what is found goes. */
export interface RowReaderOptions {
  readonly file: string
  readonly header: Header
  readonly dataset: FoundDataset
  /** The columns of the rows, in the order of their cells. */
  readonly columns: readonly string[]
  readonly counts: GrowingCounts
  readonly tally: CellTally
  readonly logRejects: (record: number, rejects: readonly Reject[]) => void
  /** Left out where nobody listens. */
  readonly logChanges?: ((record: number, changes: readonly CellChange[]) => void) | undefined
}

/**
 * Creates the reader that turns the records of a file, in order, into typed rows. Trailing empty
 * cells beyond the header are tolerated; any other record of a different length is rejected, and so
 * are totals, notes and the header once more. A record whose cells are all empty, as spreadsheets write
 * below a table, is blank.
 *
 * @example
 * const header = createHeader('a.csv', [{ cells: ['案号', '原告'], record: 1 }], undefined)
 * const dataset = findDataset('a.csv', header, createMatcher('a.csv', { catalog }))
 * const reader = createRowReader({
 *   file: 'a.csv',
 *   header,
 *   dataset,
 *   columns: ['plaintiff'],
 *   counts: createCounts(),
 *   tally: createCellTally(),
 *   logRejects: () => undefined,
 * })
 * reader.read(['(2025)沪01民初1号', '甲公司'], 2)?.cells // => ['甲公司']
 */
export function createRowReader(options: RowReaderOptions): RowReader {
  const { file, header, counts, logRejects: log, logChanges } = options
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
    const noData = isTotal(found) ? 'total' : isHeader(found) ? 'header' : undefined
    // A table of one column has nothing but lone cells.
    const noted = noData === undefined && width > 1 ? findNote(found) : undefined
    if (noData !== undefined || noted !== undefined) {
      const aside = noData ?? 'note'
      counts.rejected += 1
      counts[counted[aside]] += 1
      log(record, [rejectNoData(file, record, noted ?? firstWords(found), aside)])
      return undefined
    }
    const extra = found.slice(width)
    if (found.length < width || !isBlankRecord(extra)) {
      counts.rejected += 1
      log(record, [rejectRecord(file, record, found, width)])
      return undefined
    }
    const rejects: Reject[] = []
    const changes: CellChange[] = []
    const beyond: string[] = []
    const values = readers.map(
      ({ index, column, headerText, readCell, tally, showChange }): Value => {
        const cell = all[index] ?? ''
        const result = readCell(cell)
        tally.take(result, cell !== '')
        if ('value' in result) {
          if (result.beyond !== undefined) {
            beyond.push(result.beyond)
            counts.timesCut += 1
          }
          if (logChanges !== undefined && result.changes !== undefined) {
            changes.push({
              source: file,
              record,
              column,
              header: headerText ?? '',
              ...showChange(textOf(cell), result.value),
              rules: result.changes,
            })
          }
          return result.value
        }
        const { found, reason, expected } = result
        const reject = { source: file, record, column, header: headerText, found, reason, expected }
        rejects.push(rememberCell(reject, textOf(cell)))
        beyond.push(textOf(cell))
        return null
      },
    )
    counts.loaded += 1
    counts.rejectedCells += rejects.length
    if (rejects.length > 0) log(record, rejects)
    if (changes.length > 0) logChanges?.(record, changes)
    return { source: 0, record, cells: values, ...(beyond.length > 0 && { beyond }) }
  }

  const refuse = (record: number, refusal: RecordRefusal): void => {
    counts.read += 1
    counts.rejected += 1
    log(record, [{ source: file, record, column: undefined, header: undefined, ...refusal }])
  }

  const countPlain = ({ rows, filled, timesCut, spelled }: PlainRecords): void => {
    counts.read += rows
    counts.loaded += rows
    counts.timesCut += timesCut
    for (const [at, { tally }] of readers.entries()) tally.fill(filled[at] ?? 0)
    for (const { column, text, isWhole, cells } of spelled) {
      const { tally, readCell, kind } = readers[column] as (typeof readers)[number]
      const isRead = isWhole || readToken(text) !== undefined
      tally.note(isRead ? readCell(text) : { changes: kind.changes?.(text) }, cells)
    }
  }

  return { read, refuse, countPlain }
}

/** The definition of a dataset with what a mapping says of empty cells. */
export const definitionAsRead = ({ definition, mapped }: FoundDataset): DatasetDefinition =>
  mapped === undefined ? definition : withEmpty(definition, mapped)

function createColumnReaders({ header, dataset, columns, tally }: RowReaderOptions) {
  const known = definitionAsRead(dataset)
  return columns.map((column) => {
    const index = cellOfColumn(dataset, column)
    const definition = known.columns[column]
    if (definition === undefined) throw new Error(`No column ${column}.`)
    const read = createCellReader(definition, known)
    const unit = dataset.units[index]
    const headerText = header.cells[index]
    return {
      index,
      column,
      headerText,
      readCell: unit === undefined ? read : readIn(unit, read),
      tally: tally.of(column, headerText ?? '', familyOf(definition.kind) !== undefined),
      showChange: createChangePrinter(definition, known),
      kind: kinds[definition.kind] as Kind,
    }
  })
}

/** Reads bare amounts in the unit that their header states; a cell that says its own keeps it. */
const readIn =
  (unit: string, read: CellReader): CellReader =>
  (cell) => {
    const number = typeof cell === 'string' ? plainNumber(trimCell(cell)) : ''
    if (!/^[+-]?[\d.,]+$/.test(number)) return read(cell)
    const result = read(`${number}${unit}`)
    return 'value' in result ? { ...result, changes: ['unit'] } : result
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

type NoData = Exclude<Aside, 'repeated'>

const reasons: Readonly<Record<NoData, InEach>> = {
  total: { zh: '合计行', en: 'a total' },
  header: { zh: '重复的表头', en: 'the header again' },
  note: { zh: '表中附注，不是记录', en: 'a note of the table, no record' },
}

const counted = { total: 'totals', header: 'headersAgain', note: 'notes' } as const

const firstWords = (cells: readonly string[]): string =>
  cells
    .find((cell) => cell.trim() !== '')
    ?.trim()
    .slice(0, 20) ?? ''

/** Only the words that make it no data are shown. */
const rejectNoData = (source: string, record: number, found: string, aside: NoData): Reject => ({
  source,
  record,
  column: undefined,
  header: undefined,
  found,
  reason: reasons[aside],
  expected: { zh: '一条数据记录', en: 'a record of data' },
  aside,
})
