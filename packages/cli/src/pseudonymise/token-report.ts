import type { DatasetDefinition, InEach, Source } from '@mingjian/core'
import type { ColumnFate } from './column-fates.ts'

/** What became of a column of one source. */
export interface ReportedColumn extends Omit<ColumnFate, 'why'> {
  readonly kind: string
  readonly why?: InEach
  /** Cells in which something could be read. */
  readonly filled: number
  /** Cells that are in the file, as they are or as tokens. */
  readonly written: number
}

/** What became of one source; its own name may tell of someone, and stands nowhere here. */
export interface ReportedFile {
  /** The file in the folder. */
  readonly file: string
  readonly dataset: string
  /** What a number of a record is greater by than in the source, where that has no header. */
  readonly shift: number
  readonly records: {
    readonly read: number
    readonly written: number
    /** Rejected: their content is nowhere. */
    readonly rejected: number
    /** They repeat others, and stand once. */
    readonly repeated: number
    /** Alike to others in all that is written: whoever screens counts each such record once. */
    readonly alike: number
  }
  readonly rejectedCells: number
  /** Columns of the source that its dataset does not have: left out. */
  readonly otherColumns: number
  readonly columns: readonly ReportedColumn[]
}

/** `pseudonymise.json`: what became of the data, for whoever hands them over and whoever takes them. */
export interface TokenReport {
  readonly format: 1
  readonly mingjian: string
  /** The signs of the key in all tokens. */
  readonly key: string
  readonly files: readonly ReportedFile[]
}

/** A source, and the file that was written of it. */
export interface WrittenSource {
  readonly source: Source
  readonly definition: DatasetDefinition
  readonly file: ReportedFile
}
