import type { Term } from '../aggregates/aggregate.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import type { Expr } from './expr.ts'
import type { PlanColumn, PlanSource } from './plan.ts'

/** A dataset or a finished step, as the steps that read it see it. */
export interface Finished {
  readonly name: string
  readonly from: PlanSource
  readonly physical: readonly PlanColumn[]
  readonly columns: ReadonlyMap<string, Term>
  readonly doubt: Expr | undefined
  /** Columns that tell its rows apart, known throughout. */
  readonly ids: readonly PlanColumn[]
  /** The dataset at its root, whose coverage is its own. */
  readonly definition: DatasetDefinition | undefined
  /**
   * The column that says whose rows the dataset holds, and the dataset itself: a step that drops
   * rows covers no fewer. Undefined where the dataset names none, or a group has lost it.
   */
  readonly covers: { readonly column: string; readonly of: PlanSource } | undefined
}
