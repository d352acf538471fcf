import { exact } from '../aggregates/exact.ts'
import { filtered } from '../aggregates/filtered.ts'
import type { CheckedSpans } from '../check/checked-model.ts'
import { boolean, date, decimal, integer, string } from '../values/type.ts'
import { allOf, call, column, literal, truth, whole } from './build.ts'
import type { Expr } from './expr.ts'
import { nothing } from './nothing.ts'
import {
  addSpan,
  afterGap,
  type Bounds,
  boundPeriods,
  dayBefore,
  keyExprs,
  type Period,
  type Periods,
  windowOver,
} from './periods.ts'
import type { PlanColumn, PlanTable } from './plan.ts'
import { boundsOf } from './ranged.ts'
import { endTable, type StepState } from './step-state.ts'
import { createTableBuilder } from './table-builder.ts'

type First = NonNullable<CheckedSpans['first']>

/** A table on the way, and the expressions over it that are needed of it. */
interface Made {
  readonly name: string
  readonly columns: readonly PlanColumn[]
}

/**
 * Splits the periods of each key so that a day belongs to the first of the statuses that hold it.
 *
 * The days of a key are cut wherever a period may begin or end. Within a piece, a status holds the
 * days for sure where a row of it does and none before it in the order may; it may hold them where a
 * row of it may and none before it does for sure. Where a period begins or ends on a day that is not
 * known, the status, and those after it, may begin anew on any of these days.
 */
export function rankPeriods(
  state: StepState,
  periods: Periods,
  first: First,
  gap: string | undefined,
): Periods {
  const { builder, prefix } = periods
  const status = builder.columns.get(first.column)?.value ?? column(first.column, string)
  const listed = call('in', status, ...first.order.map((value) => literal(value, string)))
  builder.add({ kind: 'filter', condition: listed })
  const bounds = boundPeriods(periods)
  const places = first.order
    .slice(0, -1)
    .flatMap((value, i) => [
      call('isTrue', call('equal', status, literal(value, string))),
      whole(i),
    ])
  const rank = builder.derive(
    `${prefix}rank`,
    places.length === 0 ? whole(0) : call('case', ...places, whole(first.order.length - 1)),
  )
  const held = [
    ...heldBy(periods, { ...bounds.surely, place: placeOf(periods, bounds), rank, gap, mark: 's' }),
    ...heldBy(periods, { ...bounds.possibly, place: bounds.possibly.from, rank, gap, mark: 'p' }),
  ]
  const reach = first.order.map((_, i) => reachOf(periods, bounds, rank, i))
  const ranked = endTable(state, `${state.step}.ranked`)
  const source: Source = {
    state,
    prefix,
    keys: periods.keys,
    ids: periods.ids,
    status: first.column,
  }
  const pieces = cut(source, ranked, held, first.order.length)
  const parts = first.order.flatMap((value, i) => [
    pieceOf(source, pieces, value, i),
    unplaced(source, ranked, { value, rank: i, reach: reach[i] as Period }, periods, rank),
  ])
  return unite(source, parts)
}

interface Source {
  readonly state: StepState
  readonly prefix: string
  readonly keys: readonly PlanColumn[]
  readonly ids: readonly PlanColumn[]
  readonly status: string
}

/** A day on which rows begin (1) or cease (-1) to hold days, for sure (`s`) or maybe (`p`). */
interface Turn {
  readonly day: Expr
  readonly change: 1 | -1
  readonly mark: 's' | 'p'
}

const placeOf = ({ builder, prefix }: Periods, { surely, possibly }: Bounds): Expr =>
  builder.derive(`${prefix}place`, call('coalesce', surely.from, possibly.from))

/** The days on which a row's period begins and is over, and those of the gap before it. */
function heldBy(
  { builder, keys, prefix }: Periods,
  {
    from,
    to,
    place,
    rank,
    gap,
    mark,
  }: Period & {
    readonly place: Expr
    readonly rank: Expr
    readonly gap: string | undefined
    readonly mark: 's' | 'p'
  },
): Turn[] {
  const derive = (name: string, value: Expr) => builder.derive(`${prefix}${mark}_${name}`, value)
  const over = derive('over', addSpan(to, '1 day'))
  const turns: Turn[] = [
    { day: from, change: 1, mark },
    { day: over, change: -1, mark },
  ]
  if (gap === undefined) return turns
  const by = [...keyExprs(keys), rank]
  const last = filtered('max', to, undefined)
  const reach = windowOver(builder, `${prefix}${mark}_reach`, last, by, { place, before: true })
  const next = addSpan(reach, '1 day')
  const isBridged = allOf([
    call('isTrue', call('lessThan', next, from)),
    call('isTrue', call('greaterThanInclusive', afterGap(reach, gap), from)),
  ]) as Expr
  const bridge = (name: string, day: Expr) =>
    derive(name, call('case', isBridged, day, literal(null, date)))
  return [
    ...turns,
    { day: bridge('bridge', next), change: 1, mark },
    { day: bridge('bridged', from), change: -1, mark },
  ]
}

/** The first and last day that periods of a rank may have, for each key. */
function reachOf(
  { builder, keys, prefix }: Periods,
  { possibly }: Bounds,
  rank: Expr,
  i: number,
): Period {
  const ofRank = call('equal', rank, whole(i))
  const by = keyExprs(keys)
  const from = filtered('min', possibly.from, ofRank)
  const to = filtered('max', possibly.to, ofRank)
  return {
    from: windowOver(builder, `${prefix}from${i}`, from, by),
    to: windowOver(builder, `${prefix}to${i}`, to, by),
  }
}

/** The pieces between all days on which something may change, and how many rows hold them. */
function cut(source: Source, ranked: PlanTable, turns: readonly Turn[], ranks: number): Made {
  const { state, prefix, keys } = source
  const at = (name: string) => `${prefix}${name}`
  const columns: readonly PlanColumn[] = [
    ...keys,
    { name: at('rank'), type: integer },
    { name: at('day'), type: date },
    { name: at('s'), type: integer },
    { name: at('p'), type: integer },
  ]
  const tables = turns.map(({ day, change, mark }, i): PlanTable => {
    const count = (of: 's' | 'p') => whole(of === mark ? change : 0)
    return {
      name: `${state.step}.turns${i}`,
      from: { table: ranked.name },
      operations: [
        { kind: 'filter', condition: call('known', day) },
        {
          kind: 'derive',
          columns: [
            { name: at('day'), value: day },
            { name: at('s'), value: count('s') },
            { name: at('p'), value: count('p') },
          ],
        },
      ],
      columns,
      keep: false,
    }
  })
  const all = append(`${state.step}.turns`, tables, columns)
  state.made.push(...tables, all)
  const builder = createTableBuilder(
    `${state.step}.pieces`,
    { table: all.name },
    { physical: columns, columns: new Map(), doubt: undefined },
  )
  const place = column(at('day'), date, false)
  const frame = { place, before: true }
  const by = keyExprs(keys)
  const start = windowOver(builder, at('start'), filtered('max', place, undefined), by, frame)
  const holding = (['s', 'p'] as const).flatMap((mark) =>
    Array.from({ length: ranks }, (_, i) => {
      const ofRank = call('equal', column(at('rank'), integer, false), whole(i))
      const sum = filtered('sum', column(at(mark), integer, false), ofRank, decimal(0))
      return windowOver(builder, at(`${mark}${i}`), sum, by, frame)
    }),
  )
  // All rows of one day see the same days before it.
  const made = [start, ...holding].map((expr) => ({
    name: expr.kind === 'column' ? expr.name : '',
    aggregate: filtered('min', expr, undefined),
  }))
  const cuts = [...keys, { name: at('day'), type: date }]
  builder.add({ kind: 'group', keys: cuts.map(({ name }) => name), columns: made })
  builder.regroup([...cuts, ...made.map(({ name, aggregate }) => ({ name, type: aggregate.type }))])
  builder.add({ kind: 'filter', condition: call('known', start) })
  const table = builder.build()
  state.made.push(table)
  return table
}

/** The pieces that a status may hold. */
function pieceOf(source: Source, pieces: Made, value: string, rank: number): PlanTable {
  const { state, prefix, ids } = source
  const at = (name: string) => `${prefix}${name}`
  const zero = literal('0', decimal(0))
  const held = (mark: 's' | 'p', i: number) =>
    call('isTrue', call('greaterThan', column(at(`${mark}${i}`), decimal(0)), zero))
  const before = Array.from({ length: rank }, (_, i) => i)
  const none = (mark: 's' | 'p') => before.map((i) => call('not', held(mark, i)))
  const possible = allOf([held('p', rank), ...none('s')]) as Expr
  const sure = allOf([held('s', rank), ...none('p')]) as Expr
  const start = column(at('start'), date)
  const day = column(at('day'), date, false)
  const end = dayBefore(day)
  return shape(source, {
    name: `${state.step}.pieces${rank}`,
    from: pieces.name,
    condition: possible,
    value,
    unsure: call('not', sure),
    // Where it is not sure, it may begin and end on any day of the piece.
    from_: { value: start, low: start, high: call('case', sure, start, end) },
    to_: { value: end, low: call('case', sure, end, start), high: end },
    tells: [whole(0), day, ...ids.map(({ type }) => literal(nothing[type.kind], type))],
  })
}

/** Rows that may begin or end on several days: a status may begin anew there. */
function unplaced(
  source: Source,
  ranked: PlanTable,
  { value, rank, reach }: { value: string; rank: number; reach: Period },
  { from, to }: Periods,
  own: Expr,
): PlanTable {
  const { state, ids } = source
  const [first, last] = [boundsOf(from), boundsOf(to)]
  const isUncertain = (of: typeof from) => call('not', allOf(exact(of)) ?? truth(true))
  const earlier = (a: Expr, b: Expr) => call('coalesce', call('least', a, b), a, b)
  const isOwn = call('equal', own, whole(rank))
  // A period of its own begins with the row, one after it on the day behind the row's last.
  const begins = { low: first.low, high: earlier(first.high, last.high) }
  const follows = {
    low: addSpan(call('coalesce', last.low, first.low), '1 day'),
    high: addSpan(last.high, '1 day'),
  }
  const low = call('case', isOwn, begins.low, follows.low)
  const high = call('case', isOwn, begins.high, follows.high)
  const isFollowed = [
    call('lessThan', own, whole(rank)),
    isUncertain(to),
    call('not', call('isTrue', call('greaterThan', low, reach.to))),
    call('not', call('isTrue', call('lessThan', high, reach.from))),
    call('known', reach.to),
  ]
  return shape(source, {
    name: `${state.step}.unplaced${rank}`,
    from: ranked.name,
    condition: call('or', call('and', isOwn, isUncertain(from)), call('and', ...isFollowed)),
    value,
    unsure: truth(true),
    from_: { value: literal(null, date), low, high },
    to_: { value: literal(null, date), low, high },
    tells: [
      whole(1),
      literal(nothing.date, date),
      ...ids.map(({ name, type }) => column(name, type, false)),
    ],
  })
}

interface Ends {
  readonly value: Expr
  readonly low: Expr
  readonly high: Expr
}

/** Makes a table with the columns that all parts have, under names that no other table uses. */
function shape(
  { prefix, keys, ids }: Source,
  part: {
    readonly name: string
    readonly from: string
    readonly condition: Expr
    readonly value: string
    readonly unsure: Expr
    readonly from_: Ends
    readonly to_: Ends
    /** What tells its rows apart beside the keys: of which sort, the day, the row. */
    readonly tells: readonly Expr[]
  },
): PlanTable {
  const { from_, to_ } = part
  const derived: readonly (readonly [string, Expr])[] = [
    ['of', literal(part.value, string)],
    ['unsure', part.unsure],
    ...endsOf('f', from_),
    ...endsOf('t', to_),
    ...part.tells.map((value, i) => [`tell${i}`, value] as const),
  ]
  const columns = derived.map(([name, value]) => ({ name: `${prefix}${name}`, value }))
  if (part.tells.length !== ids.length + 2)
    throw new RangeError('A part tells rows apart by all ids.')
  return {
    name: part.name,
    from: { table: part.from },
    operations: [
      { kind: 'filter', condition: part.condition },
      { kind: 'derive', columns },
    ],
    columns: [...keys, ...columns.map(({ name, value }) => ({ name, type: value.type }))],
    keep: false,
  }
}

const endsOf = (name: string, { value, low, high }: Ends): (readonly [string, Expr])[] => [
  [`${name}`, value],
  [`${name}_low`, low],
  [`${name}_high`, high],
]

/** Puts the parts one behind the other, as periods of a key and a status. */
function unite(source: Source, parts: readonly PlanTable[]): Periods {
  const { state, prefix, keys, ids, status } = source
  const columns = parts[0]?.columns ?? []
  const all = append(`${state.step}.parts`, parts, columns)
  state.made.push(...parts, all)
  const builder = createTableBuilder(
    `${state.step}.merged`,
    { table: all.name },
    { physical: columns, columns: new Map(), doubt: undefined },
  )
  builder.derive(status, column(`${prefix}of`, string, false))
  builder.doubt = column(`${prefix}unsure`, boolean, false)
  const ends = (name: string) => ({
    value: column(`${prefix}${name}`, date),
    range: {
      low: column(`${prefix}${name}_low`, date),
      high: column(`${prefix}${name}_high`, date),
    },
  })
  return {
    builder,
    keys: [...keys, { name: status, type: string }],
    from: ends('f'),
    to: ends('t'),
    ids: [integer, date, ...ids.map(({ type }) => type)].map((type, i) => ({
      name: `${prefix}tell${i}`,
      type,
    })),
    prefix: `${prefix}m_`,
  }
}

/** The rows of tables with the same columns, one behind the other. */
const append = (
  name: string,
  tables: readonly PlanTable[],
  columns: readonly PlanColumn[],
): PlanTable => ({
  name,
  from: { table: tables[0]?.name ?? '' },
  operations: tables.slice(1).map((table) => ({
    kind: 'union',
    with: { table: table.name },
    columns: columns.map((each) => ({ name: each.name, from: each.name })),
  })),
  columns,
  keep: false,
})
