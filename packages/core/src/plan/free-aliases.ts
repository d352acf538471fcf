import type { CheckedStep, TableName } from '../check/checked-model.ts'
import { column } from './build.ts'
import { tables } from './columns.ts'
import { endTable, type StepState } from './step-state.ts'

/**
 * Takes away what an earlier step brought under an alias that this step uses anew: a table cannot
 * hold two columns of one name. What tells the rows apart stays, under another name.
 */
export function freeAliases(state: StepState, { from, joins, matches }: CheckedStep): void {
  const { builder } = state
  const aliases = [...joins.map(({ alias }) => alias), ...matches.map(({ name }) => name)]
  const taken = builder
    .physical()
    .filter(({ name }) => aliases.some((alias) => name.startsWith(`${alias}.`)))
  if (taken.length === 0) return
  const origin = nameOf(from)
  state.ids = state.ids.map((id) => {
    if (!taken.some(({ name }) => name === id.name)) return id
    const name = `${origin}:${id.name}`
    builder.derive(name, column(id.name, id.type, false))
    return { ...id, name }
  })
  for (const { name } of taken) {
    builder.drop(name)
    state.ways.delete(name)
  }
  endTable(state, tables.freed(state.step))
}

function nameOf(of: TableName): string {
  if ('step' in of) return of.step
  return 'dataset' in of ? of.dataset : of.borrowed
}
