import type { AggregateContext, Term } from '../aggregates/aggregate.ts'
import { filtered } from '../aggregates/filtered.ts'
import { integer } from '../values/type.ts'
import { type GroupKey, groupContext } from './aggregate-context.ts'
import { allOf, call, column, literal, whole } from './build.ts'
import { names } from './columns.ts'
import { type ColumnExpr, type Expr, isNullable } from './expr.ts'
import { lowerTyped } from './lower-typed.ts'
import { possibleName } from './place.ts'
import type { Aggregate } from './plan.ts'
import type { TableBuilder } from './table-builder.ts'

/**
 * Groups the rows of a table by columns that are known throughout. `select` says what each group
 * shows, in terms of aggregates that it asks for; only keys and these are left of the table.
 */
export function groupRows(
  builder: TableBuilder,
  keys: readonly GroupKey[],
  select: (context: AggregateContext) => readonly (readonly [string, Term])[],
): void {
  const collected = new Map<string, { name: string; aggregate: Aggregate; reference: ColumnExpr }>()
  const collect = (aggregate: Aggregate): ColumnExpr => {
    const id = JSON.stringify(aggregate)
    const before = collected.get(id)
    if (before !== undefined) return before.reference
    const name = builder.fresh()
    const counts = aggregate.function === 'count' || aggregate.function === 'countDistinct'
    const reference = column(name, aggregate.type, !counts)
    collected.set(id, { name, aggregate, reference })
    return reference
  }
  const results = new Map<string, { name: string; value: Expr }>()
  const asResult = (value: Expr): Expr => {
    if (value.kind === 'column') return value
    const id = JSON.stringify(value)
    const { name } = results.get(id) ?? { name: builder.fresh() }
    results.set(id, { name, value })
    return column(name, value.type, isNullable(value))
  }
  const keyNames = keys.map(({ name }) => name)
  const context = groupContext(builder, keys, { collect, asResult }, (typed) =>
    lowerTyped(typed, { columns: builder.columns }),
  )
  const selected = select(context)
  const named = keys.flatMap(({ name, network }) => (network ? [{ name, network }] : []))
  const members = named.map(({ network }) => call('known', network.range.high))
  const sure = builder.doubt && context.count(allOf([call('not', builder.doubt), ...members]))
  const ends = named.map(({ network }) => ({
    most: collect(filtered('max', possibleName(network), undefined)),
    high: collect(filtered('max', network.range.high, undefined)),
  }))
  const aggregates = [...collected.values()].map(({ name, aggregate }) => ({ name, aggregate }))
  builder.add({ kind: 'group', keys: keyNames, columns: aggregates })
  builder.regroup([
    ...keys.map(({ name, type }) => ({ name, type })),
    ...aggregates.map(({ name, aggregate }) => ({ name, type: aggregate.type })),
  ])
  for (const { name, type } of keys) builder.columns.set(name, { value: column(name, type, false) })
  for (const { name, value } of results.values()) builder.derive(name, value)
  for (const [name, term] of selected) builder.define(name, term)
  const isExact = named.map(({ name, network: { network } }, i): Expr => {
    const { most, high: last } = ends[i] as (typeof ends)[number]
    const high = builder.derive(names.high(name), last)
    const low = builder.derive(
      names.low(name),
      call('case', call('known', high), most, literal(null, most.type)),
    )
    const value = column(name, most.type, false)
    builder.columns.set(name, { value, range: { low, high }, network })
    return call('isTrue', call('equal', low, value))
  })
  // A group of doubtful rows only may not exist at all.
  const none = sure && call('equal', sure, whole(0))
  const possible = ends.map(({ most }) => most.name)
  const merged = none && isMerged(builder, keys, { none, isExact, possible })
  const doubt = none && merged ? call('or', none, merged) : none
  builder.doubt = doubt && builder.derive(names.doubt, doubt)
}

/**
 * Whether a group may be a part of another one: several may be of one network, and none is surely
 * named so. Undefined where no key names networks.
 */
function isMerged(
  builder: TableBuilder,
  keys: readonly GroupKey[],
  {
    none,
    isExact,
    possible,
  }: {
    readonly none: Expr
    readonly isExact: readonly Expr[]
    readonly possible: readonly string[]
  },
): Expr | undefined {
  const certain = allOf(isExact)
  if (certain === undefined) return undefined
  const there = builder.derive(builder.fresh(), call('not', none))
  const by = [...keys.flatMap(({ name, network }) => (network ? [] : [name])), ...possible]
  const several = builder.fresh()
  const aggregate = { function: 'count', type: integer, filter: there } as const
  builder.add({ kind: 'window', columns: [{ name: several, aggregate, by }] })
  return call(
    'and',
    call('not', certain),
    call('isTrue', call('greaterThan', column(several, integer), whole(1))),
  )
}
