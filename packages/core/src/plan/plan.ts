import { integer, type Type } from '../values/type.ts'
import type { Expr } from './expr.ts'

/**
 * A model made ready to run: a small, serialisable, backend-neutral tree, and the only thing that a
 * backend sees. It is a list of tables in the order in which they can be computed; each reads one
 * table before it (or a dataset) and applies a chain of operations; a join reads another beside it.
 * Signals, scores, bands, funnels and counts are ordinary columns and tables of it, so a backend
 * knows nothing about them.
 */
export interface Plan {
  /** The id of the model, or of the concept. */
  readonly model: string
  readonly datasets: readonly PlanDataset[]
  /** Tables of plans that have run before in the session; none where left out. */
  readonly borrowed?: readonly PlanBorrowed[]
  readonly tables: readonly PlanTable[]
  /** What the model relies on; nothing where left out. */
  readonly checks?: readonly PlanCheck[]
  /** Where the rows of each step stand; nothing where left out. */
  readonly rows?: readonly PlanRows[]
}

/** How the rows of a table that a step starts from are found by the rows of the step. */
export interface PlanStart {
  /** Columns of the step, and those of the table that are alike. */
  readonly ids: readonly { readonly name: string; readonly from: string }[]
  /** Of a union the parts that are this table, which may be a union itself. */
  readonly part?: { readonly from: number; readonly below: number; readonly isUnion: boolean }
}

/** Where the single rows of a step stand, and what tells them apart: evidence finds them by it. */
export interface PlanRows {
  readonly step: string
  /** The table of the rows that its group reads; without a group of those that it ends with. */
  readonly table: string
  /** The table of the rows that its windows read. */
  readonly windowed: string
  /** Whether the rows are those of the step that it starts from, as they are. */
  readonly isBare: boolean
  /** Columns that tell the rows apart, known throughout. */
  readonly ids: readonly string[]
  /** The rows that are merged into periods, if any are: `table` and `ids` above are of periods then. */
  readonly spanned?: { readonly table: string; readonly ids: readonly string[] }
  /** Columns that name networks: rows may be of one whose name is another. */
  readonly networks: readonly string[]
  /** For each table that it starts from, by which columns its rows are found again. */
  readonly starts: readonly PlanStart[]
  /** For each joined table the columns that hold the ids of its row; null where none was found. */
  readonly joined: readonly {
    readonly alias: string
    readonly ids: readonly { readonly name: string; readonly from: string }[]
  }[]
}

/** A table of one count that must be 0, else the model fails: its data are not what it relies on. */
export interface PlanCheck {
  readonly code: 'join-not-unique' | 'pick-tied'
  /** Holds one row with the column `rows`. */
  readonly table: string
  readonly step: string
  /** The joined table, or the keys of the pick. */
  readonly alias: string
}

/** The columns that a plan reads of one dataset. */
export interface PlanDataset {
  /** The model's name for it. */
  readonly name: string
  /** The dataset of the catalog. */
  readonly use: string
  readonly columns: readonly PlanColumn[]
}

/** A kept table of another plan, which this one reads. */
export interface PlanBorrowed {
  /** This plan's name for it. */
  readonly name: string
  /** The `model` of the other plan, and its table. */
  readonly plan: string
  readonly table: string
  readonly columns: readonly PlanColumn[]
}

/** A column of a dataset or table, with its type. */
export interface PlanColumn {
  readonly name: string
  readonly type: Type
  /** No step reads it: it is loaded to be shown as evidence. */
  readonly shownOnly?: true
}

/**
 * What an operation can read: a dataset of the plan by its name there, an earlier table, or one that
 * is borrowed, by its name there.
 */
export type PlanSource =
  | { readonly dataset: string }
  | { readonly table: string }
  | { readonly borrowed: string }

/**
 * A table that a backend computes: what it reads, and a chain of operations on the rows of that.
 */
export interface PlanTable {
  readonly name: string
  readonly from: PlanSource
  readonly operations: readonly Operation[]
  /** The columns that the table ends with, in order. */
  readonly columns: readonly PlanColumn[]
  /** Whether the table is kept: it is read from outside or by more than one table. */
  readonly keep: boolean
  /** Whether another plan borrows it, where it is kept. */
  readonly lent?: true
  /** Whether it counts rows for the funnel and nothing else reads it. */
  readonly funnel?: true
}

/** What is done to the rows of a table; the order in a table is that in which they are listed. */
export type Operation =
  | DeriveOperation
  | FilterOperation
  | JoinOperation
  | UnionOperation
  | SplitOperation
  | ComponentsOperation
  | WindowOperation
  | GroupOperation

/** Adds columns; a column may read those before it in the list. */
export interface DeriveOperation {
  readonly kind: 'derive'
  readonly columns: readonly { readonly name: string; readonly value: Expr }[]
}

/** Keeps the rows on which the condition is true; false and unknown go. */
export interface FilterOperation {
  readonly kind: 'filter'
  readonly condition: Expr
}

/**
 * Puts beside each row the columns of the rows of another table that are alike in all keys: one row
 * for each of them. A dataset is read as a scan reads it, with where its rows came from.
 */
export interface JoinOperation {
  readonly kind: 'join'
  readonly with: PlanSource
  /** Whether rows that meet none stay, with null in the new columns. */
  readonly unmatched: 'keep' | 'drop'
  /**
   * Pairs of columns of one type that must be equal; unknown equals nothing. None: every row meets
   * every row.
   */
  readonly on: readonly { readonly left: string; readonly right: string }[]
  /** Columns taken from the other table, under names that the rows do not have yet. */
  readonly columns: readonly {
    readonly name: string
    readonly from: string
    readonly type: Type
  }[]
}

/**
 * Adds the rows of another table behind those so far, duplicates included. A dataset is read as a
 * scan reads it. A column that the other table does not give is null in its rows.
 */
export interface UnionOperation {
  readonly kind: 'union'
  readonly with: PlanSource
  /** Columns that the rows have, and those of the same type in the other table that fill them. */
  readonly columns: readonly { readonly name: string; readonly from: string }[]
}

/**
 * Puts in place of each row one for each part of a text, in their order, duplicates and empty parts
 * included. An unknown text is one part, which is unknown. A last part that is a number from 1 to 999
 * between what `unlisted` says (另3人) stands for so many parts, which are unknown.
 */
export interface SplitOperation {
  readonly kind: 'split'
  /** A text column. */
  readonly column: string
  /** One character, which stands between the parts and in none of them. */
  readonly separator: string
  /** What stands around the number of parts that the text does not list. */
  readonly unlisted: { readonly before: string; readonly behind: string }
  /** The column that holds the part. */
  readonly name: string
  /** The column that holds its number, an integer from 1. */
  readonly number: string
}

/**
 * Names for each row the network that it belongs to. A row links all its known nodes, and rows that
 * share a node are of one network.
 */
export interface ComponentsOperation {
  readonly kind: 'components'
  /**
   * The column that is added: the smallest `namedBy` of the network's rows; null for a row without
   * a node, or whose network has no known `namedBy`.
   */
  readonly name: string
  /**
   * Columns that hold nodes, at least one. Two columns of one `type` hold nodes of one kind, and
   * then values of one type; a person and an account of the same number are two nodes.
   */
  readonly nodes: readonly { readonly type: string; readonly column: string }[]
  /** A text column. Networks have different names only if it is one of the node columns. */
  readonly namedBy: string
}

/**
 * Adds aggregates over the rows alike in `by`, and places among them; rows keep their number. A column
 * may read those before it in the list.
 */
export interface WindowOperation {
  readonly kind: 'window'
  readonly columns: readonly WindowColumn[]
}

/**
 * What a window adds to each row: an aggregate over the rows beside it, or its place among them.
 */
export type WindowColumn = AggregateColumn | RankColumn

/** An aggregate over the rows alike in `by`, told to each of them. */
export interface AggregateColumn {
  readonly name: string
  readonly aggregate: Aggregate
  /** Columns that must be alike; none: all rows. A row with an unknown among them gets null. */
  readonly by: readonly string[]
  /**
   * A moving frame over a date or integer column: at t the rows with t − preceding ≤ d ≤ t, or
   * d < t where `before`. A row whose own value is unknown gets null and is in no frame.
   */
  readonly frame?: {
    readonly column: string
    readonly preceding: number
    readonly before: boolean
  }
}

/**
 * The place of each row in an order among the rows alike in `by`, as an integer: 1 and the number of
 * rows with a smaller place (`rank`), or of different smaller places (`denseRank`). Rows that tie share
 * their place. A row on which `filter` is not true, or with an unknown in `by` or `order`, gets null
 * and counts for no one.
 */
export interface RankColumn {
  readonly name: string
  readonly rank: 'rank' | 'denseRank'
  readonly order: readonly PlanOrder[]
  readonly filter?: Expr
  readonly by: readonly string[]
}

/** A column that has an order, and its direction. */
export interface PlanOrder {
  readonly column: string
  readonly descending: boolean
}

/**
 * The type of what a window adds.
 *
 * @example
 * typeOfWindow({ name: 'place', rank: 'rank', order: [], by: [] }) // => { kind: 'integer' }
 */
export const typeOfWindow = (added: WindowColumn): Type =>
  'rank' in added ? integer : added.aggregate.type

/**
 * Makes one row for each distinct combination of the keys; unknown keys never reach it (the
 * compiler filters them out before). With no keys it makes exactly one row, also of no rows.
 */
export interface GroupOperation {
  readonly kind: 'group'
  readonly keys: readonly string[]
  readonly columns: readonly { readonly name: string; readonly aggregate: Aggregate }[]
}

/**
 * One of five aggregates over the rows where `filter` is true (all rows without one). Unknown
 * arguments are left out. `count` without an argument counts rows; counts of nothing are 0, the
 * others null. `sum` of integers is decimal(0); more than 38 digits fail the model.
 */
export interface Aggregate {
  readonly function: AggregateFunction
  readonly argument?: Expr
  readonly filter?: Expr
  readonly type: Type
}

/** The aggregates of plans; those of the language are compiled to them. */
export type AggregateFunction = 'count' | 'countDistinct' | 'sum' | 'min' | 'max'

/**
 * Every table that still stands for single rows of a dataset says by two columns where each row
 * came from. This one holds the index of its source in the dataset.
 */
export const sourceColumn = '$source'
/** The number of that record in its source, from 1. */
export const recordColumn = '$record'
