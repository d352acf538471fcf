import type { InEach, Told } from '../diagnostics/in-each.ts'

/**
 * `column-missing`: a required column is not there · `property-unknown`: a property of a row is no
 * column · `value-type`: a value is not what its column holds · `value-range`: it is, but too large
 * or with too many places · `rows-consumed`: rows that can be read once only were asked for again ·
 * `datasets-differ`: parts are not of one dataset, or there is none · `source-repeated`: a file is
 * there twice.
 */
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
  /** What is wrong and what to do about it; `message` and `hint` are the English ones. */
  readonly told: InEach<Told>
  readonly hint: string
  readonly source: string | undefined
  /** Number of the row, from 1. */
  readonly record: number | undefined
  constructor(
    code: DatasetErrorCode,
    told: InEach<Told>,
    where: { readonly source?: string; readonly record?: number } = {},
  ) {
    super(told.en.message)
    this.code = code
    this.told = told
    this.hint = told.en.hint
    this.source = where.source
    this.record = where.record
  }
}
