/** Where a name would mean something that means nothing where it was written. */
export type Elsewhere =
  /** What the same step derives, which is after the part that names it. */
  | { readonly kind: 'later'; readonly part: string }
  /** A column of a table that is there under this alias. */
  | { readonly kind: 'aliased'; readonly alias: string }
  /** A column of these tables, none of which is read here; in a step or in what reads the subject. */
  | { readonly kind: 'tables'; readonly tables: readonly string[]; readonly inStep: boolean }
