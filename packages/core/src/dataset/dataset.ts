import type { InEach } from '../diagnostics/in-each.ts'
import type { RuledRows } from '../rulings/rulings.ts'
import type { BulkFile, RepeatedRows } from './bulk-file.ts'
import type { ChangedCells, TokenCells, UnlistedSpelling, UnreadColumn } from './cell-tally.ts'
import type { CleaningRule } from './cleaning.ts'
import type { DatasetRow } from './dataset-row.ts'
import type { DatasetDefinition } from './definition.ts'
import type { Rival } from './match-dataset.ts'
import type { RowWatcher } from './row-questions.ts'

export type { DatasetRow } from './dataset-row.ts'

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
  /** How a backend may read its files itself: see {@link BulkReading}. */
  readonly bulk?: BulkReading
  /** What people have ruled of its records; left out: no rulings were applied. */
  readonly ruled?: RuledRows
}

/**
 * How a backend that reads files itself may take a dataset in instead of by its `batches`, to the same
 * rows, counts and rejects.
 */
export interface BulkReading {
  /** What it stands for: where a dataset has other batches than these, they are to be read. */
  readonly batches: Dataset['batches']
  /** In the order of the sources. */
  readonly parts: readonly BulkPart[]
  /** Tells repeated records apart; undefined where nobody asks. */
  readonly repeats: RepeatedRows | undefined
  /** Each is told of the rows once all are there. */
  readonly watchers: readonly RowWatcher[]
}

/** One source or several of a dataset, with columns of their own. */
export interface BulkPart {
  readonly dataset: Dataset
  /** The place of its first source among those of the whole. */
  readonly source: number
  /** Where it is a file that a backend may read; all others are read by their batches. */
  readonly file: BulkFile | undefined
}

/** A file or table as received: its fingerprint and what became of its records. */
export interface Source {
  /** Name as users know it, without the folders of a machine. */
  readonly name: string
  /** What it was read as: `csv`, `xlsx`, `json`, `jsonl`, `parquet`, `duckdb`, `postgres`, `rows`. */
  readonly format: string
  /** SHA-256 of the bytes, of a table of a server of its texts, in hex; undefined for rows handed over in memory. */
  readonly sha256?: string
  /** Its size. */
  readonly bytes?: number
  readonly encoding?: string
  /** What separates the cells of a text file: `comma`, `tab` or `semicolon`. */
  readonly delimiter?: string
  /** The sheet of a workbook: the fingerprint is that of the whole file. */
  readonly sheet?: string
  /** The table of a database; in a file the fingerprint is that of the whole file. */
  readonly table?: string
  /** The keys of a JSON file under which the list of its records stands, such as `RECORDS` or `data.rows`. */
  readonly list?: string
  /** What of a sheet is hidden: it was read like all else. */
  readonly hidden?: HiddenParts
  /** The records that hold the header, one or two, none in JSON; undefined for rows handed over in memory. */
  readonly headerRecords?: readonly number[]
  /** Records above the header that are no data: titles, dates of making. */
  readonly titleRecords?: readonly number[]
  /** In the order of the file. */
  readonly headers: readonly SourceHeader[]
  /** By what its dataset was found; left out where rows were handed over as one. */
  readonly match?: SourceMatch
  /** The period of which it holds every row, as a mapping declares it; an end that is null is open. */
  readonly coverage?: { readonly from: string | null; readonly to: string | null }
  /** Who handed it over, as a mapping says. */
  readonly office?: string
  /** The day on which it was extracted, as a mapping says. */
  readonly extracted?: string
  /** The batch of a workspace that it was read from, when that was loaded, and by which version of the program. */
  readonly batch?: { readonly id: string; readonly loaded: string; readonly version: string }
  /** What an empty cell of a column means in it, where a mapping says so instead of the catalog. */
  readonly empty?: Readonly<Record<string, string>>
  /** Columns that its office left out when it replaced numbers by tokens, as a mapping says; there wherever it did. */
  readonly leftOut?: readonly string[]
  readonly counts: SourceCounts
  /** Columns of which half of the cells or more could not be read; left out: nobody counted. */
  readonly unread?: readonly UnreadColumn[]
  /** How many cells of a column each rule of cleaning changed; left out: nobody counted. */
  readonly changes?: readonly ChangedCells[]
  /** Spellings of columns with codes that are none of them, the most frequent first. */
  readonly unlisted?: readonly UnlistedSpelling[]
  /** Of columns with numbers of persons, accounts and the like, how many cells are tokens; left out: nobody counted. */
  readonly tokens?: readonly TokenCells[]
  /** With records of which sources those are alike that repeat another or may: see {@link countOnce}. */
  readonly alike?: readonly { readonly source: string; readonly records: number }[]
}

/** How certain it is that a source is of its dataset. */
export interface SourceMatch {
  /** A mapping said so, the caller did, or its headers do. */
  readonly by: 'mapping' | 'caller' | 'headers'
  /** The dataset that its headers fit next best, where they have all that it requires too. */
  readonly rival?: Rival | undefined
  /**
   * Names of the files of the mapping that have its very headers, where none is its own: what the mapping
   * says of their period, office and day is not said of it.
   */
  readonly like?: string | undefined
}

/** A header of a source. */
export interface SourceHeader {
  /** As found; of two rows `group|detail`. */
  readonly header: string
  /** The column that it was matched to. */
  readonly column: string | undefined
  /** The unit that its amounts were converted from, such as 万元; left out: none. */
  readonly unit?: string | undefined
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
  /** Records that could not become a row, and those that are none: the next three. */
  readonly rejected: number
  /** Of the rejected: totals (合计). */
  readonly totals: number
  /** Of the rejected: the header once more. */
  readonly headersAgain: number
  /** Of the rejected: notes of the table, such as 制表人. */
  readonly notes: number
  /** Records left out because they repeat an earlier one of the dataset, its key too (SEMANTICS 2.4). */
  readonly repeated: number
  /** Cells of rows that could not be read; they are unknown in the row. */
  readonly rejectedCells: number
  /** Loaded records equal in every column to an earlier one of the dataset, without a known key. */
  readonly duplicates: number
  /** Loaded records whose key an earlier one of the dataset has, though they differ. */
  readonly sameKey: number
  /** Cells of dates behind which a time of day was left out; midnight is none. */
  readonly timesCut: number
  /** Lines in which nothing is written; they are no records. */
  readonly blank: number
}

/** A cell whose value is not written as it is compared, and the rules that made it. */
export interface CellChange {
  readonly source: string
  /** The number of the record in its source, from 1. */
  readonly record: number
  readonly column: string
  readonly header: string
  readonly rules: readonly CleaningRule[]
  /** The cell as it stands, masked. */
  readonly found: string
  /** Its value as text, masked; null: nothing is written. */
  readonly value: string | null
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
  /** Why a record that can be read became no row; left out: it, or the cell, could not be read. */
  readonly aside?: Aside
}

/** A record that is no data, or repeats another. */
export type Aside = 'total' | 'header' | 'note' | 'repeated'
