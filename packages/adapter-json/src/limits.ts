/** The most that a file may hold: far above what offices hand over and below what would exhaust a machine. */
export const limits = {
  /** Objects and lists within each other. */
  depth: 64,
  /** Characters of one key, or of the text of one value: 16 Mi. */
  characters: 16 * 1024 ** 2,
  /** Characters of all values of one record, or of a line: 16 Mi. */
  recordCharacters: 16 * 1024 ** 2,
  /** Characters of one key of a record. */
  keyCharacters: 500,
  /** Different keys of all records of a file. */
  keys: 4096,
} as const

/** A file with more lists of objects than this is no table. */
export const mostLists = 20

export type LimitName = keyof typeof limits
