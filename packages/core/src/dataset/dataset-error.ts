export type DatasetErrorCode =
  | 'column-missing'
  | 'property-unknown'
  | 'value-type'
  | 'value-range'
  | 'rows-consumed'
  | 'datasets-differ'
  | 'source-repeated'

/** Thrown when rows handed over by a program cannot become a dataset; nothing is converted silently. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError'
  readonly code: DatasetErrorCode
  /** What to do about it. */
  readonly hint: string
  readonly source: string | undefined
  /** Number of the row, from 1. */
  readonly record: number | undefined
  constructor(
    code: DatasetErrorCode,
    message: string,
    hint: string,
    where: { readonly source?: string; readonly record?: number } = {},
  ) {
    super(message)
    this.code = code
    this.hint = hint
    this.source = where.source
    this.record = where.record
  }
}
