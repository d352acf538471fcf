/**
 * The most that a workbook may hold. Those of rows and columns are Excel's own; the others are far
 * above what offices hand over and below what would exhaust a machine.
 */
export const limits = {
  /** Files in the archive. */
  parts: 10_000,
  /** Bytes of one unpacked part: 3 GiB. */
  partBytes: 3 * 1024 ** 3,
  /** Bytes unpacked for one byte packed; rows that are all alike come to 350, zip bombs to 1000. */
  ratio: 500,
  /** Unpacked bytes from which the ratio counts: 32 MiB. */
  ratioFrom: 32 * 1024 ** 2,
  /** Bytes of the unpacked table of shared strings, which stays in memory: 512 MiB. */
  stringBytes: 512 * 1024 ** 2,
  /** Bytes of a part that says how the workbook is built: 64 MiB. */
  frameBytes: 64 * 1024 ** 2,
  sheets: 1000,
  rows: 1_048_576,
  columns: 16_384,
  /** Cells of one sheet, empty ones before others too. */
  cells: 100_000_000,
  /** Characters of one row, of a shared text, or of one mark of XML: 16 Mi. */
  characters: 16 * 1024 ** 2,
  /** Characters of all cells of one sheet: 4 Gi. Texts that are shared count each time. */
  sheetCharacters: 4 * 1024 ** 3,
  /** Merged ranges of one sheet. */
  merges: 500_000,
  /** Elements within each other. */
  depth: 100,
} as const

export type LimitName = keyof typeof limits
