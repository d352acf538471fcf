import type { MappedSource } from './mapping-shape.ts'

/** Which datasets files hold, as an office wrote it down. */
export interface Mapping {
  /** The file that says so. */
  readonly file: string
  readonly sources: readonly MappedSource[]
  /** SHA-256 of the text, in hex. */
  readonly hash: string
}
