import type { Term } from '../aggregates/aggregate.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import type { Expr } from './expr.ts'
import type { Marked } from './marked.ts'
import type { PlanColumn, PlanSource } from './plan.ts'

/** A dataset or a finished step, as the steps that read it see it. */
export interface Finished {
  readonly name: string
  readonly from: PlanSource
  readonly physical: readonly PlanColumn[]
  readonly columns: ReadonlyMap<string, Term>
  readonly doubt: Expr | undefined
  /** Whether rows may be missing of which nobody knows how many: a table of theirs was not delivered. */
  readonly incomplete?: boolean | undefined
  /** Whether that is so because rows of theirs lost their place, which is to be doubted. */
  readonly lost?: boolean | undefined
  /** The identity mark of its rows; undefined where no one has been compared. */
  readonly marked?: Marked | undefined
  /** For each column that says which way a join found its row, the join; none left by a group. */
  readonly ways?: ReadonlyMap<string, TriedWays>
  /** Columns that tell its rows apart, known throughout. */
  readonly ids: readonly PlanColumn[]
  /** The names that rows were split into: they stand in cells, as columns of datasets do. */
  readonly split?: ReadonlySet<string>
  /** How many tables the rows of a union come from, as `$part` counts them; 1 without a union. */
  readonly parts: number
  /** The datasets at its root: a union has several. */
  readonly roots: readonly Root[]
}

/** A dataset that the rows of a table come from: its coverage is theirs. */
export interface Root {
  readonly definition: DatasetDefinition
  /**
   * The column that says whose rows the dataset holds, and the dataset itself: a step that drops
   * rows covers no fewer. Undefined where the dataset names none, or a group has lost it.
   */
  readonly covers:
    | {
        readonly column: string
        readonly of: PlanSource
        /** What the dataset calls it: a union may call it otherwise. */
        readonly from: string
      }
    | undefined
}

/** A join with several conditions to try. */
export interface TriedWays {
  /** The model or concept that the step is of. */
  readonly scope: string
  readonly step: string
  readonly alias: string
  readonly ways: number
}
