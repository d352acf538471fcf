import type { InEach } from '../diagnostics/in-each.ts'
import type { Value } from '../values/type.ts'
import type { DatasetDefinition } from './definition.ts'

/** A canonical table with typed rows, each traceable to its record in a source. */
export interface Dataset {
  readonly definition: DatasetDefinition
  /** The columns that the rows hold, in the order of their cells; others are unknown throughout. */
  readonly columns: readonly string[]
  /** What was received; counts are complete once `batches` has been read to its end. */
  readonly sources: readonly Source[]
  /** Streams the rows once for each call. Rejects leave a trace in `sources`, never a gap. */
  batches(signal?: AbortSignal): AsyncIterable<readonly DatasetRow[]>
}

export interface DatasetRow {
  /** Index into the dataset's sources. */
  readonly source: number
  /** Number of the record in its source; the first record of a file, its header too, is 1. */
  readonly record: number
  readonly cells: readonly Value[]
}

/** A file or table as received: its fingerprint and what became of its records. */
export interface Source {
  /** Name as users know it, without the folders of a machine. */
  readonly name: string
  readonly format: string
  /** SHA-256 of the bytes, in hex; undefined for rows handed over in memory. */
  readonly sha256?: string
  readonly bytes?: number
  readonly encoding?: string
  /** What separates the cells of a text file: `comma`, `tab` or `semicolon`. */
  readonly delimiter?: string
  /** The records that hold the header, one or two; undefined for rows handed over in memory. */
  readonly headerRecords?: readonly number[]
  /** Records above the header that are no data: titles, dates of making. */
  readonly titleRecords?: readonly number[]
  /** Header as found (of two rows `group|detail`) and the column that it was matched to, in the order of the file. */
  readonly headers: readonly { readonly header: string; readonly column: string | undefined }[]
  readonly counts: SourceCounts
}

/** read = loaded + rejected, always. */
export interface SourceCounts {
  /** Data records: without titles, header and blank lines. */
  readonly read: number
  readonly loaded: number
  /** Records that could not become a row. */
  readonly rejected: number
  /** Cells of loaded rows that could not be read; they are unknown in the row. */
  readonly rejectedCells: number
  /** Records equal in every cell to an earlier one; they are loaded. */
  readonly duplicates: number
  readonly blank: number
}

/** A record or a cell that could not be read, as it goes to the rejects file. */
export interface Reject {
  readonly source: string
  readonly record: number
  /** The column of the dataset; undefined where the whole record was rejected. */
  readonly column: string | undefined
  readonly header: string | undefined
  /** The cell as found, masked by its kind. */
  readonly found: string
  readonly reason: InEach
  readonly expected: InEach
}
