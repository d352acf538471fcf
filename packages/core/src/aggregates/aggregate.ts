import type { InEach } from '../diagnostics/in-each.ts'
import type { Typed } from '../model/typed.ts'
import type { Expr } from '../plan/expr.ts'
import type { Aggregate as PlanAggregate, RankColumn } from '../plan/plan.ts'
import type { Type } from '../values/type.ts'

/**
 * A value of the language inside a plan: its best value, and the range in which the truth lies.
 * Without `low` and `high` the value is exact or unknown. In a range null is an open end.
 */
export interface Term {
  readonly value: Expr
  readonly range?: Ends
  /** Whether it is 0 or more wherever it is known: a column of which the catalog says so. */
  readonly neverNegative?: true
  /**
   * The `components` whose networks it names, where rows may link or not. `high` is the name that the
   * sure rows give, `low` the one that all give that may be there; `low` is null where `high` is, and
   * the value is the latter. Rows alike in `high` are of one network, rows that would not be alike
   * with all that may be there are not, of others nobody knows.
   */
  readonly network?: symbol
  /**
   * Of the date of an event: the last day up to which it is known not to have happened; null where it
   * has, or where nobody knows.
   */
  readonly until?: Expr
}

/** Both ends of a range; null is an open one. */
export interface Ends {
  readonly low: Expr
  readonly high: Expr
}

/** Which rows take part in an aggregate. */
export interface Rows {
  /** Holds for rows that certainly take part; undefined: for all. Never unknown itself. */
  readonly sure: Expr | undefined
  /** How many rows may take part or not (an integer per group); undefined where none can. */
  readonly doubtful: Expr | undefined
}

/** As {@link Rows}, told to each row of its group: what looks at single rows compares with it. */
export interface RowsOfEach extends Rows {
  /** How many rows certainly take part. */
  readonly total: Expr
}

/** What an aggregate may ask of the step that computes it. */
export interface AggregateContext {
  /** Whether rows of other groups may be of this one: a key names networks. */
  readonly mayHoldOthers: boolean
  /**
   * Splits the rows by a filter and by what must be known of each. A row is sure when it is not in
   * doubt, the filter is true, and all of `known` hold; it is doubtful when it is not sure and the
   * filter is not false.
   */
  rows(filter: Expr | undefined, known: readonly Expr[]): Rows
  /** As `rows`, where only those that certainly take part are asked for. */
  sureRows(filter: Expr | undefined, known: readonly Expr[]): Expr | undefined
  /** As `rows`, with numbers that each row of a group knows; not for moving frames. */
  rowsOfEach(filter: Expr | undefined, known: readonly Expr[]): RowsOfEach
  /** Counts rows on which a condition (never unknown) holds; undefined counts all. */
  count(condition: Expr | undefined): Expr
  /** Computes a plain aggregate and returns the column that holds it. */
  compute(aggregate: PlanAggregate): Expr
  /** The largest of an argument over the rows that take part or may: the filter is not false. */
  largest(argument: Expr, filter: Expr | undefined): Expr
  /**
   * Adds to each row an aggregate over the rows of its group that are alike in `by` too; within a
   * moving frame where one is given, in groups alone. Not for moving frames.
   */
  perRow(
    aggregate: PlanAggregate,
    by: readonly Expr[],
    frame?: { readonly column: Expr; readonly preceding: number },
  ): Expr
  /**
   * Adds to each row on which a filter is true the place of its value among theirs, the smallest
   * first; null to other rows. Not for moving frames.
   */
  rank(rank: RankColumn['rank'], value: Expr, filter: Expr | undefined): Expr
  /** Computes a value once for each row. */
  asColumn(value: Expr): Expr
  /** Computes a value of results once: for each group, in a window for each row. */
  asResult(value: Expr): Expr
  /** Lowers an argument that is an aggregate itself (of `peak`). */
  lower(typed: Typed): Term
}

export interface AggregateCall {
  readonly args: readonly Term[]
  readonly typed: readonly Typed[]
  readonly distinct: boolean
  readonly filter: Expr | undefined
}

/** Rows by their place in the order of a window, as a row sees them that has a place itself. */
export type PlaceFrame = 'previous' | 'next' | 'earlier'

/**
 * Where an aggregate may stand: under `select` of a group, in a `tally` or a `peak` (`group`); in a
 * `window` of all rows alike in `by`, in one that moves (`over`), or in one with an order alone.
 */
export type Stand = 'group' | 'window' | 'over' | 'order'

/** An aggregate of the language: its meaning over sure and doubtful rows, in plain aggregates. */
export interface LanguageAggregate {
  /** What it is of rows that are sure, in a line of each language, as the reference prints it. */
  readonly meaning: InEach
  /** What rows in doubt do to it: how its range goes beyond the value. */
  readonly doubt: InEach
  /** Where the definition comes from: a statement of SEMANTICS.md, a paper. */
  readonly source: string
  /** What the arguments must be, for messages. */
  readonly takes: string
  /** A call of it over the rows of the reference, which shows what it gives. */
  readonly example: string
  readonly standsIn: readonly Stand[]
  /** Which rows it is over in a window with an order: those next to the row, or all before it. */
  readonly over?: PlaceFrame
  /** Whether its first argument is an aggregate. */
  readonly takesAggregate?: boolean
  resolve(
    args: readonly Typed[],
    options: { readonly distinct: boolean; readonly filtered: boolean },
  ): Type | undefined
  expand(context: AggregateContext, call: AggregateCall): Term
}
