import type { TableName } from '../check/checked-model.ts'
import type { TableLack } from '../check/follow-lack.ts'
import type { Coverage } from '../dataset/coverage.ts'
import { call } from './build.ts'
import { names, tables } from './columns.ts'
import type { Expr } from './expr.ts'
import type { Finished, Root, TriedWays } from './finished.ts'
import type { StepIdentity } from './marked.ts'
import type { PlanCheck, PlanColumn, PlanRows, PlanStart, PlanTable } from './plan.ts'
import { createTableBuilder, type TableBuilder } from './table-builder.ts'

/** A table that may be split while it is put together. */
export interface TableState {
  readonly step: string
  /** The table under construction; it changes where tables are split. */
  builder: TableBuilder
  readonly made: PlanTable[]
}

/** A step while it is compiled. */
export interface StepState extends TableState {
  /** Columns that tell the rows of the table apart, known throughout. */
  ids: readonly PlanColumn[]
  /** The model or concept that the step is of. */
  readonly scope: string
  /** What is known of identity; undefined where the subject's entity has no grade. */
  readonly identity: StepIdentity | undefined
  /** For each column that says which way a join found its row, the join. */
  readonly ways: Map<string, TriedWays>
  readonly checks: PlanCheck[]
  /** The datasets that the rows of the step come from. */
  readonly roots: readonly Root[]
  /** By which columns the rows of the tables that it starts from are found again. */
  starts: readonly PlanStart[]
  /** For each joined table the columns that hold the ids of its row. */
  readonly joined: PlanRows['joined'][number][]
  /** The finished table of a dataset or an earlier step. */
  readonly find: (of: TableName) => Finished
  readonly coverageOf: (root: Root) => Coverage | undefined
  /** Whether rows that lost their place are doubted somewhere in the run (SEMANTICS 5.22). */
  readonly doubtsLost: boolean
  /** What of a table the sources lack. */
  readonly lackOf: (of: TableName) => TableLack
}

/** Any number of rows may be missing that lost their place. */
export function missLost({ builder }: TableState): void {
  builder.incomplete = true
  builder.lost = true
}

/** Ends the table so far under a name and goes on in one that reads it. */
export function endTable(state: TableState, name: string): PlanTable {
  const table = { ...state.builder.build(), name }
  state.made.push(table)
  state.builder = createTableBuilder(
    name,
    { table: name },
    { ...state.builder, physical: table.columns },
  )
  return table
}

/**
 * Puts rows in doubt where a condition (never unknown) holds, beside those that are already. A table
 * cannot hold two columns of one name, so the doubt of before ends with a table of its own.
 */
export function addDoubt(state: TableState, condition: Expr): void {
  const earlier = state.builder.doubt
  if (earlier === undefined) {
    state.builder.doubt = state.builder.derive(names.doubt, condition)
    return
  }
  // The table may still hold the column by which it got its own doubt.
  const name = `${names.moreDoubt}${state.made.length}`
  const more = state.builder.derive(name, call('or', earlier, condition))
  state.builder.drop(names.doubt)
  endTable(state, tables.doubt(state.step, state.made.length))
  state.builder.doubt = state.builder.derive(names.doubt, more)
  state.builder.drop(name)
}
