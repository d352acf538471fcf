import type { AggregateContext, PlaceFrame } from '../aggregates/aggregate.ts'
import type { CheckedOrder } from '../check/checked-model.ts'
import { integer } from '../values/type.ts'
import { windowContext } from './aggregate-context.ts'
import { call, column, whole } from './build.ts'
import { type Key, placeColumn } from './place.ts'
import type { AggregateColumn } from './plan.ts'
import type { TableBuilder } from './table-builder.ts'

/** So many places that all before a row are among them. */
const everyPlace = Number.MAX_SAFE_INTEGER

/**
 * Aggregates over the rows that stand next to each row in the order of a window, or before it. Rows
 * that tie share a place; a row without one has no neighbours, and may be anybody's.
 */
export function orderedContext(
  builder: TableBuilder,
  keys: readonly Key[],
  order: readonly CheckedOrder[],
  lower: AggregateContext['lower'],
): (frame: PlaceFrame) => AggregateContext {
  const place = builder.fresh()
  const added = {
    name: place,
    rank: 'denseRank',
    order: order.map((each) => ({ ...each, column: placeColumn(builder, each.column).name })),
    // Whatever may be in a network has its place among the others.
    by: keys.map(({ possible }) => possible.name),
  } as const
  builder.add({ kind: 'window', columns: [added] })
  const made = new Map<PlaceFrame, AggregateContext>()
  const frameOf = (frame: PlaceFrame): NonNullable<AggregateColumn['frame']> => {
    if (frame === 'earlier') return { column: place, preceding: everyPlace, before: true }
    if (frame === 'previous') return { column: place, preceding: 1, before: true }
    const backwards = builder.fresh()
    builder.derive(backwards, call('subtract', whole(0), column(place, integer)))
    return { column: backwards, preceding: 1, before: true }
  }
  return (frame) => {
    const context = made.get(frame) ?? windowContext(builder, keys, frameOf(frame), lower)
    made.set(frame, context)
    return context
  }
}
