import { filtered } from '../aggregates/filtered.ts'
import { date, integer } from '../values/type.ts'
import { call, column, literal, whole } from './build.ts'
import { names } from './columns.ts'
import type { Expr } from './expr.ts'
import { nothing } from './nothing.ts'
import {
  afterGap,
  boundPeriods,
  earliest,
  keyExprs,
  latest,
  type Period,
  type Periods,
  windowOver,
} from './periods.ts'
import type { Aggregate, PlanColumn } from './plan.ts'
import { boundsOf } from './ranged.ts'

/** Names that the merged period goes by. */
export interface MergedNames {
  readonly from: string
  readonly to: string
}

/**
 * Merges the periods of each key that touch, overlap, or lie no further apart than the gap.
 *
 * Sure rows make spans of days that certainly belong together; all rows that may be there make
 * wider ones, which hold the truth. Of the sure spans within a wide one the first is there in any
 * case, somewhere within the wide one; the others may have grown together with it. A row that is
 * not sure may make a span of its own, unless a sure span goes on with it in any case.
 *
 * Returns the columns that tell the merged rows apart.
 */
export function mergePeriods(
  periods: Periods,
  gap: string | undefined,
  merged: MergedNames,
): readonly PlanColumn[] {
  const { builder, keys, from, to, ids, prefix } = periods
  const { sure, surely, possibly } = boundPeriods(periods)
  const derive = (name: string, value: Expr) => builder.derive(`${prefix}${name}`, value)
  const place = derive('place', call('coalesce', surely.from, possibly.from))
  const wide = spread(periods, { ...possibly, place: possibly.from, gap, name: 'wide' })
  const span = spread(periods, { ...surely, place, gap, name: 'span' })
  const first = windowOver(builder, `${prefix}first`, filtered('min', span.from, sure), [
    ...keyExprs(keys),
    wide.from,
  ])
  // It begins at the latest on this day; a sure span that reaches so far goes on with it.
  const begun = call('least', possibly.to, call('coalesce', boundsOf(from).high, possibly.to))
  const held = call('isTrue', call('lessThanInclusive', begun, afterGap(span.to, gap)))
  builder.add({ kind: 'filter', condition: call('or', sure, call('not', held)) })

  const either = (name: string, ofSpan: Expr, ofRow: Expr) =>
    derive(name, call('case', sure, ofSpan, ofRow))
  const [begins, ends] = [boundsOf(from), boundsOf(to)]
  const unknown = literal(null, date)
  const openStart = call('case', call('equal', wide.from, earliest), unknown, wide.from)
  const lastOf = (a: Expr, b: Expr) => call('coalesce', call('greatest', a, b), b, a)
  const lowTo = either('to_low', span.to, lastOf(begins.low, ends.low))
  const isOpen = (day: Expr) => call('isTrue', call('greaterThanInclusive', day, latest))
  const openEnd = call('and', isOpen(wide.to), call('not', isOpen(lowTo)))
  const shown: readonly (readonly [string, Expr])[] = [
    [merged.from, either('from_value', span.from, from.value)],
    [names.low(merged.from), either('from_low', openStart, begins.low)],
    [names.high(merged.from), either('from_high', span.from, begins.high)],
    [merged.to, either('to_value', span.to, to.value)],
    [names.low(merged.to), lowTo],
    [names.high(merged.to), derive('to_high', call('case', openEnd, unknown, wide.to))],
  ]
  const island = derive(
    'island',
    call('coalesce', call('case', sure, span.from, unknown), possibly.from),
  )
  const rows = ids.map(({ name, type }, i): PlanColumn => {
    const none = literal(nothing[type.kind], type)
    derive(`row${i}`, call('case', sure, none, column(name, type, false)))
    return { name: `${prefix}row${i}`, type }
  })
  const leads = call('and', sure, call('isTrue', call('equal', span.from, first)))
  const columns: readonly { name: string; aggregate: Aggregate }[] = [
    ...shown.map(([name, value]) => ({ name, aggregate: filtered('min', value, undefined) })),
    { name: `${prefix}certain`, aggregate: { function: 'count', type: integer, filter: leads } },
  ]
  const apart = [
    ...keys,
    ...[island, sure].map((expr) => ({
      name: expr.kind === 'column' ? expr.name : '',
      type: expr.type,
    })),
    ...rows,
  ]
  builder.add({ kind: 'group', keys: apart.map(({ name }) => name), columns })
  builder.regroup([
    ...apart,
    ...columns.map(({ name, aggregate }) => ({ name, type: aggregate.type })),
  ])
  for (const { name, type } of keys) builder.columns.set(name, { value: column(name, type, false) })
  for (const name of [merged.from, merged.to]) {
    const [low, high] = [column(names.low(name), date), column(names.high(name), date)]
    builder.columns.set(name, { value: column(name, date), range: { low, high } })
  }
  const certain = column(`${prefix}certain`, integer, false)
  builder.doubt = builder.derive(names.doubt, call('equal', certain, whole(0)))
  return apart
}

/**
 * The period that each row's own grows to. Rows are taken in the order of their place; one whose
 * first day lies behind the last day of all before it, and the gap, begins anew. What comes first
 * of rows that begin on one day does not matter.
 */
function spread(
  { builder, keys, prefix }: Periods,
  {
    from,
    to,
    place,
    gap,
    name,
  }: Period & { readonly place: Expr; readonly gap: string | undefined; readonly name: string },
): Period {
  const by = keyExprs(keys)
  const window = (what: string, of: Expr, alike: readonly Expr[], before?: boolean) =>
    windowOver(
      builder,
      `${prefix}${name}_${what}`,
      filtered('max', of, undefined),
      alike,
      before === undefined ? undefined : { place, before },
    )
  const reach = window('reach', to, by, true)
  const goesOn = call('isTrue', call('greaterThanInclusive', afterGap(reach, gap), from))
  const begin = builder.derive(
    `${prefix}${name}_begin`,
    call('case', goesOn, literal(null, date), from),
  )
  const start = window('from', begin, by, false)
  return { from: start, to: window('to', to, [...by, start]) }
}
