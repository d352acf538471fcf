/**
 * A pattern as a tree. It is the part of regular expressions that means the same everywhere and is
 * found in one pass: no look-around, no back-reference, nothing that depends on a language.
 */
export type Pattern =
  | CharacterSet
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  /** The group that `extracted` yields. */
  | { readonly kind: 'capture'; readonly of: Pattern }
  | Repeat

/** One character out of code point ranges, or out of all others. */
export interface CharacterSet {
  readonly kind: 'set'
  readonly ranges: readonly (readonly [number, number])[]
  readonly negated: boolean
}

/** A part of a pattern that stands several times: `*`, `+`, `?` and `{n,m}`. */
export interface Repeat {
  readonly kind: 'repeat'
  readonly of: Pattern
  /** How often at least, from 0. */
  readonly least: number
  /** No bound where it is undefined. */
  readonly most: number | undefined
  /** Whether it takes as few as possible. */
  readonly lazy: boolean
}
