import type { Term } from '../aggregates/aggregate.ts'
import { exact } from '../aggregates/exact.ts'
import { allOf } from './build.ts'
import { groupRows } from './group-rows.ts'
import { gatherMarks } from './identity.ts'
import type { Marked } from './marked.ts'
import { endTable, type StepState } from './step-state.ts'
import { createTableBuilder } from './table-builder.ts'

/**
 * Takes the marks of rows before periods are put in their place. What it returns gives each period
 * the mark of the rows of its key.
 */
export function markSpans(state: StepState, by: readonly string[]): () => void {
  const { identity } = state
  const before = identity?.marked
  state.ways.clear()
  if (identity === undefined || before === undefined) return () => {}
  const rows = endTable(state, `${state.step}.unmerged`)
  const builder = createTableBuilder(
    `${state.step}.$marks`,
    { table: rows.name },
    { physical: rows.columns, columns: state.builder.columns, doubt: state.builder.doubt },
  )
  const terms = by.map((name) => builder.columns.get(name) as Term)
  const known = allOf(terms.flatMap(exact))
  if (known !== undefined) builder.add({ kind: 'filter', condition: known })
  const name = `$mark.${identity.prefix}.spans`
  const keys = terms.map(({ value }, i) => ({ name: by[i] as string, type: value.type }))
  let marked: Marked | undefined
  groupRows(builder, keys, (context) => {
    marked = gatherMarks(before, identity.limit, context)
    return [[name, marked.term]]
  })
  const table = builder.build()
  state.made.push(table)
  const term = builder.columns.get(name)
  identity.marked = marked && term && { ...marked, term }
  identity.valid.clear()
  return () =>
    state.builder.add({
      kind: 'join',
      with: { table: table.name },
      unmatched: 'keep',
      on: by.map((key) => ({ left: key, right: key })),
      columns: table.columns
        .filter((each) => each.name.startsWith(name))
        .map((each) => ({ ...each, from: each.name })),
    })
}
