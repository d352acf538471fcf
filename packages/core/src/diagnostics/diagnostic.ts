import type { Text } from './codes/text.ts'

/** A place in a document: 1-based line and column, and the path inside it. */
export interface Location {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The keys and indexes that lead to it. */
  readonly path: readonly (string | number)[]
}

/** A mistake in a model or catalog, or something that a backend cannot do: a value, never thrown alone. */
export interface Diagnostic {
  /** What a program can rely on; {@link diagnosticCodes} lists those of models. */
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** What is wrong, in English. */
  readonly message: string
  /** What to do about it. */
  readonly hint?: string
  /** Both in Chinese; what only engines and programs meet is told in English alone. */
  readonly zh?: Text
  /** Where; left out where no text is behind it. */
  readonly at?: Location
}
