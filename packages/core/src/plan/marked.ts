import type { Term } from '../aggregates/aggregate.ts'
import type { ColumnKinds } from '../check/checked-model.ts'
import type { Mark } from '../model/identity.ts'
import type { Expr } from './expr.ts'

/** The identity mark of rows (SEMANTICS 5.16): what it is, and what it may be where rows are in doubt. */
export interface Marked {
  /** Never unknown; the worst that it may be stands as the high end of a range. */
  readonly term: Term
  /** The marks that it can have. */
  readonly possible: ReadonlySet<Mark>
}

/** What the steps of a model or of a concept know of identity. */
export interface StepsIdentity {
  /** The model or concept, so that marks of several have names of their own. */
  readonly scope: string
  /** By step the kinds of its columns as long as its rows are single rows. */
  readonly kinds: ReadonlyMap<string, ColumnKinds>
  /** The worst mark that counts: rows matched by less are in doubt. */
  readonly limit: Mark
}

/** What a step knows of identity while it is compiled. */
export interface StepIdentity {
  /** The beginning of the names of its columns: no other step has it. */
  readonly prefix: string
  /** The kinds of the step's columns as long as its rows are single rows. */
  readonly kinds: ColumnKinds
  /** The worst mark that counts: rows matched by less are in doubt. */
  readonly limit: Mark
  /** The mark of the rows so far; undefined where none has been compared. */
  marked: Marked | undefined
  /** Columns that say whether the check digit of a number holds, by what the number is. */
  readonly valid: Map<string, Expr>
  /** How many columns have been made for it. */
  made: number
}
