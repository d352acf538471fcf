import type { AggregateContext, Term } from '../aggregates/aggregate.ts'
import { groupContext } from './aggregate-context.ts'
import { call, column, whole } from './build.ts'
import { names } from './columns.ts'
import type { Expr } from './expr.ts'
import { lowerTyped } from './lower-typed.ts'
import type { Aggregate, PlanColumn } from './plan.ts'
import type { TableBuilder } from './table-builder.ts'

/**
 * Groups the rows of a table by columns that are known throughout. `select` says what each group
 * shows, in terms of aggregates that it asks for; only keys and these are left of the table.
 */
export function groupRows(
  builder: TableBuilder,
  keys: readonly PlanColumn[],
  select: (context: AggregateContext) => readonly (readonly [string, Term])[],
): void {
  const collected = new Map<string, { name: string; aggregate: Aggregate; reference: Expr }>()
  const collect = (aggregate: Aggregate): Expr => {
    const id = JSON.stringify(aggregate)
    const before = collected.get(id)
    if (before !== undefined) return before.reference
    const name = builder.fresh()
    const counts = aggregate.function === 'count' || aggregate.function === 'countDistinct'
    const reference = column(name, aggregate.type, !counts)
    collected.set(id, { name, aggregate, reference })
    return reference
  }
  const keyNames = keys.map(({ name }) => name)
  const context = groupContext(builder, keyNames, collect, (typed) =>
    lowerTyped(typed, { columns: builder.columns }),
  )
  const selected = select(context)
  const sure = builder.doubt && context.count(call('not', builder.doubt))
  const aggregates = [...collected.values()].map(({ name, aggregate }) => ({ name, aggregate }))
  builder.add({ kind: 'group', keys: keyNames, columns: aggregates })
  builder.regroup([
    ...keys,
    ...aggregates.map(({ name, aggregate }) => ({ name, type: aggregate.type })),
  ])
  for (const { name, type } of keys) builder.columns.set(name, { value: column(name, type, false) })
  for (const [name, term] of selected) builder.define(name, term)
  // A group of doubtful rows only may not exist at all.
  builder.doubt = sure && builder.derive(names.doubt, call('equal', sure, whole(0)))
}
