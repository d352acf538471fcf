import { integer } from '../values/type.ts'
import { allOf, call, whole } from './build.ts'
import { tables } from './columns.ts'
import type { Expr } from './expr.ts'
import type { StepState } from './step-state.ts'

/** One way of finding the row: its columns under internal names, and how many rows there were. */
export interface Way {
  readonly prefix: string
  readonly sure: Expr
  readonly doubtful: Expr
}

/**
 * Counts the rows of a lookup: all that ask, those that meet none, and those that each way finds.
 * `table` holds one row for each row that asks.
 */
export function countMatches(
  state: StepState,
  alias: string,
  table: string,
  ways: readonly Way[],
): void {
  const meets = ways.map(({ sure, doubtful }) =>
    call('greaterThan', call('add', sure, doubtful), whole(0)),
  )
  const not = (met: Expr) => call('not', met)
  addCounts(state, tables.met(state.step, alias), table, [
    ['rows', undefined],
    ['none', allOf(meets.map(not))],
    ...meets.map((met, i) => [`way${i + 1}`, allOf([met, ...meets.slice(0, i).map(not)])] as const),
  ])
}

/** Counts the rows of a `has` or `tally`, and those that meet none; `table` holds one row for each. */
export function countFound(state: StepState, name: string, table: string, met: Expr): void {
  addCounts(state, tables.met(state.step, name), table, [
    ['rows', undefined],
    ['none', call('equal', met, whole(0))],
  ])
}

/** Counts the rows that ask before a join to several rows, and those that stand alone behind it. */
export function countAlone(
  state: StepState,
  alias: string,
  { asked, joined, alone }: { asked: string; joined: string; alone: Expr },
): void {
  addCounts(state, tables.asked(state.step, alias), asked, [['rows', undefined]])
  addCounts(state, tables.met(state.step, alias), joined, [['none', alone]])
}

function addCounts(
  state: StepState,
  name: string,
  from: string,
  counts: readonly (readonly [name: string, filter: Expr | undefined])[],
): void {
  const columns = counts.map(([column, filter]) => ({
    name: column,
    aggregate: { function: 'count', type: integer, ...(filter ? { filter } : {}) } as const,
  }))
  state.made.push({
    name,
    from: { table: from },
    operations: [{ kind: 'group', keys: [], columns }],
    columns: columns.map((each) => ({ name: each.name, type: integer })),
    keep: true,
    funnel: true,
  })
}
