import type { Value } from '../values/type.ts'
import type { DatasetRow } from './dataset-row.ts'
import type { KindName } from './kinds/index.ts'

/**
 * A file of UTF-8 whose lines are told apart: its quotes are whole and stand at the ends of cells. A backend
 * reads the records that are plain: every cell stands as its kind is mostly written, or is one of the
 * known texts. All others go, whole, to the reader of the file.
 */
export interface BulkFile {
  readonly path: string
  readonly delimiter: string
  /** Cells of the header; a record has as many, and empty ones behind them. */
  readonly width: number
  /** The records, and lines, up to the last of the header. */
  readonly above: number
  /** The records behind it, blank lines left out. */
  readonly records: number
  /** The numbers of the lines behind it in which nothing is written: a backend may pass over them. */
  readonly blank: readonly number[]
  /** Whether a line break stands inside quotes. */
  readonly hasBreaks: boolean
  /** The columns of the dataset, in their order. */
  readonly columns: readonly BulkColumn[]
  /** The cells of the records of the header: a record with all of one of them is none. */
  readonly headers: readonly (readonly string[])[]
  /** Cells of which two are filled in no total: columns that are required and no numbers. */
  readonly named: readonly number[]
  /** @throws {@link AdapterError} where the file is no longer what it was. */
  checkUnchanged(): Promise<void>
  /** Begins to read the file once more: counts begin at zero. */
  start(): BulkReader
}

/** A column as it stands in a file. */
export interface BulkColumn {
  /** The place of its cell in a record. */
  readonly cell: number
  readonly kind: KindName
  /** Texts of cells and what each of them means in this column: missing tokens, codes, words. */
  readonly known: ReadonlyMap<string, Value>
  /** Whether other texts are read by the kind. */
  readonly readsOthers: boolean
  /** Texts that are written as their value is, or mean nothing: nothing is counted of them. */
  readonly plain: ReadonlySet<string>
  /** Whether a number below zero is refused. */
  readonly neverNegative: boolean
  /** Whether it is unknown in every record that is plain, whatever the cell says to other columns. */
  readonly empty?: true
  /** Values of text with which a record goes to the reader of the file; left out: none. */
  readonly handed?: ReadonlySet<string>
}

/** Reads the records that are not plain, in their order, and counts those that are. */
export interface BulkReader {
  /** As the file's own reading reads it: undefined where it is no row. */
  read(cells: readonly string[], record: number): DatasetRow | undefined
  countPlain(plain: PlainRecords): void
}

/** What a backend read of a file itself. */
export interface PlainRecords {
  readonly rows: number
  /** For each column the cells with a value in which something is written. */
  readonly filled: readonly number[]
  /** Cells of dates behind which a time of day was left out. */
  readonly timesCut: number
  /** Cells that are not written as their value is, or that no code has. */
  readonly spelled: readonly SpelledCells[]
}

/** Cells of a column that are written alike, as far as the rules of cleaning go. */
export interface SpelledCells {
  /** The place of the column among those of the dataset. */
  readonly column: number
  /** The text of the cells, or one that the same rules of the kind change. */
  readonly text: string
  readonly isWhole: boolean
  readonly cells: number
}

/** Records that may repeat others are judged one by one. */
export interface RepeatedRows {
  /** The places of the columns of the key. */
  readonly key: readonly number[]
  /**
   * Begins anew. The judge is handed, in their order, all rows that have their known key in common with
   * another, and of the others all that are alike in every cell; it may be handed more. It says whether the row stays.
   */
  start(): (row: DatasetRow) => boolean
}
