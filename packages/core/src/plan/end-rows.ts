import type { CheckedStep } from '../check/checked-model.ts'
import { names, tables } from './columns.ts'
import type { Finished } from './finished.ts'
import { freeAliases } from './free-aliases.ts'
import { keyOf } from './place.ts'
import type { PlanRows } from './plan.ts'
import { endTable, type StepState } from './step-state.ts'
import type { TableBuilder } from './table-builder.ts'

/** Frees the aliases that a step uses anew, and notes how the rows are found that it starts from. */
export function startRows(state: StepState, step: CheckedStep, origin: Finished): void {
  freeAliases(state, step)
  if (step.union !== undefined) return
  // What tells the rows of a split apart is not of the rows that it starts from.
  const own = step.split && names.number(step.split.name)
  const ids = state.ids.flatMap(({ name }, i) => {
    const from = origin.ids[i]?.name ?? ''
    return from === own ? [] : [{ name, from }]
  })
  state.starts = [{ ids }]
}

/**
 * Says where the single rows of a step stand, before it groups them. What its group reads becomes a
 * table of its own where it is more than `counted`, the rows that `where` has left.
 */
export function endRows(
  state: StepState,
  step: CheckedStep,
  origin: Finished,
  counted: Pick<TableBuilder, 'name' | 'doubt'> & { readonly ids: readonly string[] },
): PlanRows {
  const { name, spans, components, windows, pick, group } = step
  const networks = [...state.builder.columns].flatMap(([each, term]) => (term.network ? each : []))
  const isThere = (wanted: string) => state.builder.physical().some((each) => each.name === wanted)
  const named = (group ?? []).filter(
    (key) => networks.includes(key) && !isThere(names.possible(key)),
  )
  for (const key of named) keyOf(state.builder, key)
  const isChanged =
    named.length > 0 ||
    state.builder.name !== counted.name ||
    state.builder.doubt !== counted.doubt ||
    spans !== undefined ||
    components !== undefined ||
    windows.length > 0 ||
    pick !== undefined
  const isBare =
    !isChanged &&
    state.builder.doubt === origin.doubt &&
    step.joins.length === 0 &&
    step.matches.length === 0 &&
    step.derive.length === 0 &&
    step.union === undefined &&
    step.split === undefined &&
    step.where === undefined &&
    (group !== undefined || step.keep === undefined)
  if (group !== undefined && isChanged) endTable(state, tables.members(name))
  const grouped = isChanged ? tables.members(name) : tables.rows(name)
  return {
    step: name,
    table: group === undefined ? name : grouped,
    windowed: windowedTable(step),
    isBare,
    ids: state.ids.map((id) => id.name),
    networks,
    ...(spans === undefined ? {} : { spanned: { table: tables.rows(name), ids: counted.ids } }),
    starts: state.starts,
    joined: state.joined,
  }
}

function windowedTable({ name, windows, pick, group, keep }: CheckedStep): string {
  if (windows.length > 0 && pick !== undefined) return tables.unpicked(name)
  if (group !== undefined) return windows.length > 0 ? tables.members(name) : tables.rows(name)
  return keep === undefined ? name : tables.groups(name)
}
