import type { BulkColumn, BulkFile } from '../dataset/bulk-file.ts'
import { kinds } from '../dataset/kinds/index.ts'
import { knownTexts, plainTexts, spellingsOf } from '../dataset/known-texts.ts'
import { cellOfColumn } from './cell-of-column.ts'
import type { FoundDataset } from './found-dataset.ts'
import type { Header } from './header.ts'
import { definitionAsRead, type RowReader } from './row-reader.ts'
import { namedCells } from './total-row.ts'

/** The lines of a file of UTF-8 that are told apart by LF or CRLF alone, and by quotes around whole cells. */
export interface RecordLines {
  readonly path: string
  readonly delimiter: string
  /** All records of the file. */
  readonly records: number
  /** The numbers of the lines in which nothing is written. */
  readonly blank: readonly number[]
  /** The first record with a line break inside quotes; undefined where there is none. */
  readonly broken: number | undefined
  /** @throws {@link AdapterError} where the file is no longer what it was. */
  checkUnchanged(): Promise<void>
}

/** Blank lines among the records: more would make each number of a record costly. */
const mostBlank = 50

/**
 * The file of a source for a backend that reads files itself. Undefined where that would not give the
 * same rows or be no faster: a table of one column, amounts in a large unit, many blank lines.
 */
export function createBulkFile(
  {
    header,
    dataset,
    lines,
  }: {
    readonly header: Header
    readonly dataset: FoundDataset
    readonly lines?: RecordLines | undefined
  },
  columns: readonly string[],
  start: (blank: number) => RowReader,
): BulkFile | undefined {
  const last = header.rows.at(-1)?.record
  const width = header.cells.length
  if (lines === undefined || last === undefined || width < 2) return undefined
  const cells = columns.map((column) => cellOfColumn(dataset, column))
  // What a column of its own shows of masked numbers is read cell by cell.
  const ownShown = columns.some(
    (column) =>
      dataset.definition.columns[column]?.shows !== undefined && dataset.columns.includes(column),
  )
  if (ownShown) return undefined
  const { path, delimiter, broken, checkUnchanged } = lines
  const below = lines.blank.filter((record) => record > last)
  // Behind the last record they shift no number.
  const between = below.filter((record, at) => record !== lines.records - below.length + at + 1)
  if (between.length > mostBlank || (broken ?? last + 1) <= last) return undefined
  if (cells.some((cell) => dataset.units[cell] !== undefined)) return undefined
  const blankAbove = last - header.rows.length - header.titles.length
  return {
    path,
    delimiter,
    width,
    above: last,
    records: lines.records - last - below.length,
    blank: between,
    hasBreaks: broken !== undefined,
    columns: columns.map((column, at) => describeColumn(dataset, column, cells[at] as number)),
    headers: header.rows.map((row) => row.cells),
    named: namedCells(dataset),
    checkUnchanged,
    start: () => start(blankAbove + below.length),
  }
}

function describeColumn(dataset: FoundDataset, name: string, cell: number): BulkColumn {
  const definition = definitionAsRead(dataset)
  const column = definition.columns[name]
  if (column === undefined) throw new Error(`No column ${name}.`)
  if (column.shows !== undefined) {
    // A record with a masked number is none that a backend reads: in all others nothing is shown.
    const known = new Map([['', null]])
    return {
      cell,
      kind: column.kind,
      known,
      plain: new Set(),
      readsOthers: false,
      neverNegative: false,
      empty: true,
    }
  }
  const spellings = spellingsOf(column)
  // Of text with codes any other cell may be one in another spelling: blanks, width and case do not count. Nor do
  // blanks within other codes, as in a time of day.
  const isCoded = column.codes !== undefined && kinds[column.kind].type.kind === 'string'
  return {
    cell,
    kind: column.kind,
    known: knownTexts(column, definition),
    plain: plainTexts(column, definition),
    readsOthers: !isCoded && !spellings.some((spelling) => spelling.includes(':')),
    neverNegative: column.never_negative === true,
  }
}
