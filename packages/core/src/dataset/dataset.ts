import type { InEach } from '../diagnostics/in-each.ts'
import type { Value } from '../values/type.ts'
import type { DatasetDefinition } from './definition.ts'
import type { UnreadColumn } from './unread-columns.ts'

/** A canonical table with typed rows, each traceable to its record in a source. */
export interface Dataset {
  readonly definition: DatasetDefinition
  /** The columns that the rows hold, in the order of their cells; others are unknown throughout. */
  readonly columns: readonly string[]
  /** What was received; counts are complete once `batches` has been read to its end. */
  readonly sources: readonly Source[]
  /** Streams the rows once for each call. Rejects leave a trace in `sources`, never a gap. */
  batches(signal?: AbortSignal): AsyncIterable<readonly DatasetRow[]>
  /** Records that repeat another one are told apart already: see {@link countOnce}. */
  readonly countsOnce?: true
}

/** A row of a dataset, and the record that it was read from. */
export interface DatasetRow {
  /** Index into the dataset's sources. */
  readonly source: number
  /** Number of the record in its source; the first record of a file, its header too, is 1. */
  readonly record: number
  /** The values in the order of the dataset's `columns`; null is unknown. */
  readonly cells: readonly Value[]
  /**
   * What its cells say beyond their values: what could not be read, a time of day behind a date. It
   * tells records apart that are alike else.
   */
  readonly beyond?: readonly string[]
}

/** A file or table as received: its fingerprint and what became of its records. */
export interface Source {
  /** Name as users know it, without the folders of a machine. */
  readonly name: string
  /** What it was read as: `csv`, `xlsx`, `rows`. */
  readonly format: string
  /** SHA-256 of the bytes, in hex; undefined for rows handed over in memory. */
  readonly sha256?: string
  /** Its size. */
  readonly bytes?: number
  readonly encoding?: string
  /** What separates the cells of a text file: `comma`, `tab` or `semicolon`. */
  readonly delimiter?: string
  /** The sheet of a workbook: the fingerprint is that of the whole file. */
  readonly sheet?: string
  /** What of a sheet is hidden: it was read like all else. */
  readonly hidden?: HiddenParts
  /** The records that hold the header, one or two; undefined for rows handed over in memory. */
  readonly headerRecords?: readonly number[]
  /** Records above the header that are no data: titles, dates of making. */
  readonly titleRecords?: readonly number[]
  /** Header as found (of two rows `group|detail`) and the column that it was matched to, in the order of the file. */
  readonly headers: readonly { readonly header: string; readonly column: string | undefined }[]
  readonly counts: SourceCounts
  /** Columns of which half of the cells or more could not be read; left out: nobody counted. */
  readonly unread?: readonly UnreadColumn[]
  /** With records of which sources those are alike that repeat another or may: see {@link countOnce}. */
  readonly alike?: readonly { readonly source: string; readonly records: number }[]
}

/** What the user of a spreadsheet does not see of a sheet. */
export interface HiddenParts {
  /** Whether it is the sheet itself. */
  readonly sheet: boolean
  /** Rows in which something stands. */
  readonly rows: number
  /** Columns that have a header. */
  readonly columns: number
}

/** read = loaded + rejected + repeated, always. */
export interface SourceCounts {
  /** Data records: without titles, header and blank lines. */
  readonly read: number
  /** Records that became a row. */
  readonly loaded: number
  /** Records that could not become a row. */
  readonly rejected: number
  /** Records left out because they repeat an earlier one of the dataset, its key too (SEMANTICS 2.4). */
  readonly repeated: number
  /** Cells of rows that could not be read; they are unknown in the row. */
  readonly rejectedCells: number
  /** Loaded records equal in every column to an earlier one of the dataset, without a known key. */
  readonly duplicates: number
  /** Loaded records whose key an earlier one of the dataset has, though they differ. */
  readonly sameKey: number
  /** Lines in which nothing is written; they are no records. */
  readonly blank: number
}

/** A record or a cell that could not be read, as it goes to the rejects file. */
export interface Reject {
  readonly source: string
  /** The number of the record in its source, from 1. */
  readonly record: number
  /** The column of the dataset; undefined where the whole record was rejected. */
  readonly column: string | undefined
  /** The header of the column as found; undefined where the whole record was rejected. */
  readonly header: string | undefined
  /** The cell as found, masked by its kind; of a repeated record nothing. */
  readonly found: string
  readonly reason: InEach
  readonly expected: InEach
}
