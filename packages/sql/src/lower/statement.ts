import type { SqlText } from '../print.ts'

/** Something that a backend does to compute the tables of a plan; they run in order. */
export type Statement =
  | CreateStatement
  | ComponentsStatement
  | { readonly kind: 'drop'; readonly table: string; readonly path: readonly string[] }

/** Stores the rows of a query under a name. */
export interface CreateStatement {
  readonly kind: 'create'
  /** The table of the plan that it serves, for messages. */
  readonly table: string
  readonly path: readonly string[]
  readonly sql: SqlText
}

/**
 * Finds the connected parts of a graph: the one thing that each backend does in its own way, since
 * the recursion of SQL is quadratic in the length of a chain. `nodes` has the column `node`, which
 * counts from 0 without a gap; `edges` has the columns `a` and `b`, two different nodes, each pair
 * once in that order. The backend creates `roots` with the columns `node` and `root`: one row for
 * each node, with one node that stands for its part. All are integers of 32 bits.
 */
export interface ComponentsStatement {
  readonly kind: 'components'
  readonly table: string
  readonly nodes: readonly string[]
  readonly edges: readonly string[]
  readonly roots: readonly string[]
}
