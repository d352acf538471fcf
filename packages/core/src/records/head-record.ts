/** So many records from the first that is not blank may hold the header; one more may be its second row. */
export const headRecords = 10

/** A record that is not blank, with its number in the file. */
export interface HeadRecord {
  readonly cells: readonly string[]
  readonly record: number
}

/**
 * Whether every cell of a record is empty.
 *
 * @example
 * isBlankRecord(['', ' ']) // => true
 */
export const isBlankRecord = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.trim() === '')
