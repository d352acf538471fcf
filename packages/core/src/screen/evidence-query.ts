import type { Term } from '../aggregates/aggregate.ts'
import type { TableQuery } from '../backend.ts'
import type { CheckedEvidence } from '../check/checked-model.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { allOf, call, column } from '../plan/build.ts'
import { names } from '../plan/columns.ts'
import { evidenceTable } from '../plan/evidence-table.ts'
import { lowerTyped } from '../plan/lower-typed.ts'
import {
  type Plan,
  type PlanColumn,
  type PlanTable,
  recordColumn,
  sourceColumn,
} from '../plan/plan.ts'
import { boolean, type Value } from '../values/type.ts'

/** Asks for the single rows behind a signal that belong to some subjects, by key and record. */
export function evidenceQuery(
  plan: Plan,
  evidence: CheckedEvidence,
  key: readonly string[],
  shown: readonly PlanColumn[],
  keys: readonly (readonly Value[])[],
): TableQuery {
  const name = evidenceTable(evidence)
  const table = plan.tables.find((planned) => planned.name === name)
  if (table === undefined) throw new InvariantError(`The plan has no table ${name}.`)
  const has = (wanted: string) => table.columns.some((each) => each.name === wanted)
  const part = [names.part].filter(has)
  const flags = [names.doubt, names.where].filter(has)
  const taken = shown.map((each) => each.name).filter((each) => has(each) && !key.includes(each))
  // Before a group the rows that `where` refuses are still there.
  const kept = has(names.where)
    ? call('not', call('isFalse', column(names.where, boolean)))
    : undefined
  const chosen =
    evidence.where && call('isTrue', lowerTyped(evidence.where, { columns: termsOf(table) }).value)
  const where = allOf([kept, chosen])
  return {
    table: name,
    columns: [...part, sourceColumn, recordColumn, ...flags, ...key, ...taken],
    matching: { columns: key, values: keys },
    // A join may repeat a record; all that is shown of it decides, so that the order is one.
    order: [...key, ...part, sourceColumn, recordColumn, ...flags, ...taken].map((each) => ({
      column: each,
    })),
    ...(where === undefined ? {} : { where }),
  }
}

/** The columns of a finished table as terms, each with its range where it has one. */
function termsOf(table: PlanTable): ReadonlyMap<string, Term> {
  const columns = new Map(table.columns.map(({ name, type }) => [name, column(name, type)]))
  return new Map(
    [...columns].map(([name, value]): [string, Term] => {
      const low = columns.get(names.low(name))
      const high = columns.get(names.high(name))
      return [name, low && high ? { value, range: { low, high } } : { value }]
    }),
  )
}
