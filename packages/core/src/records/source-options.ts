import type { CellListeners } from '../dataset/record-log.ts'
import type { MatcherOptions } from './create-matcher.ts'

/** What is known of a file or table before it is opened, and who hears of its cells. */
export interface SourceOptions extends MatcherOptions, CellListeners {
  /** Name in clues and messages; the file's base name without one. */
  readonly name?: string | undefined
  readonly signal?: AbortSignal | undefined
}
