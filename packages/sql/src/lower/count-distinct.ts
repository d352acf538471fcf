import { type AggregateColumn, integer, type PlanColumn } from '@mingjian/core'
import {
  all,
  ascending,
  binary,
  booleanOf,
  call,
  caseOf,
  cast,
  column,
  integerOf,
  is,
  nullOf,
  rowNumber,
} from '../ast/build.ts'
import type { Select, Selected, Source, SqlExpr, UnionAll } from '../ast/nodes.ts'
import { typeOfColumn } from './columns.ts'
import type { Context } from './context.ts'
import { lowerExpr } from './expr.ts'

type Layer = (from: Source) => Select | UnionAll

/** Columns on the way, which no plan can name: a name of a plan does not begin with two signs. */
const [value, place, next, at, change, stays] = (
  ['value', 'place', 'next', 'at', 'change', 'stays'] as const
).map((name) => `$$${name}`) as [string, string, string, string, string, string]

/**
 * Counts the different values in a window for engines that have no COUNT(DISTINCT …) OVER …
 * (PostgreSQL and Spark). `columns` are those before it; `known` is where it is not null.
 */
export function lowerCountDistinct(
  item: AggregateColumn,
  columns: readonly PlanColumn[],
  known: readonly SqlExpr[],
  context: Context,
): readonly Layer[] {
  const { argument, filter } = item.aggregate
  const counted = [...known, ...(filter === undefined ? [] : [lowerExpr(filter, context)])]
  const read = argument === undefined ? integerOf(1) : lowerExpr(argument, context)
  const values = {
    expr: counted.length === 0 ? read : caseOf([{ when: all(counted), value: read }]),
    name: value,
  }
  return item.frame === undefined
    ? overPartition(item, columns, known, values)
    : overFrame(item, columns, known, { values, context })
}

const namesOf = (columns: readonly PlanColumn[]): readonly Selected[] =>
  columns.map(({ name }) => ({ expr: column(name), name }))

const orNull = (known: readonly SqlExpr[], found: SqlExpr): SqlExpr =>
  known.length === 0 ? found : caseOf([{ when: all(known), value: found }])

/** Counts the rows that are the first of their value. */
function overPartition(
  { by, name }: AggregateColumn,
  columns: readonly PlanColumn[],
  known: readonly SqlExpr[],
  values: Selected,
): readonly Layer[] {
  const keys = [...new Set(by)].map((key) => column(key))
  const isFirst = [is(column(value), 'NOT NULL'), binary('=', column(at), integerOf(1))]
  const count: SqlExpr = {
    kind: 'aggregate',
    function: 'COUNT',
    distinct: false,
    argument: caseOf([{ when: all(isFirst), value: integerOf(1) }]),
    over: { by: keys },
  }
  const nth = rowNumber([...keys, column(value)], [column(value)])
  return [
    (from) => ({ columns: ['*', values], from }),
    (from) => ({ columns: ['*', { expr: nth, name: at }], from }),
    (from) => ({ columns: [...namesOf(columns), { expr: orNull(known, count), name }], from }),
  ]
}

/**
 * Sweeps over events, which costs no more than sorting them: a value begins to count where a row has
 * it, and ends where the frame has passed the row, or where the next row with it begins. The running
 * sum of beginnings and ends is the number of different values.
 */
function overFrame(
  { by, name, frame }: AggregateColumn,
  columns: readonly PlanColumn[],
  known: readonly SqlExpr[],
  { values, context }: { readonly values: Selected; readonly context: Context },
): readonly Layer[] {
  const { column: moved, preceding, before } = frame as NonNullable<AggregateColumn['frame']>
  const keys = [...new Set(by)]
  const byKeys = keys.map((key) => column(key))
  const placed = context.dialect.frameOrder(column(moved), typeOfColumn(columns, moved))
  const later = (expr: SqlExpr, more: number) =>
    more === 0 ? expr : binary('+', expr, integerOf(more))
  const delay = before ? 1 : 0
  const end = call('least', later(column(place), preceding + 1), later(column(next), delay))
  const follows: SqlExpr = {
    kind: 'placed',
    function: 'LEAD',
    argument: column(place),
    by: [...byKeys, column(value)],
    order: [ascending(column(place))],
  }
  const event = (where: SqlExpr, by: number) => (from: Source) => ({
    columns: [
      ...columns.map(({ name: each, type }) => ({
        expr: keys.includes(each) ? column(each) : nullOf(type),
        name: each,
      })),
      { expr: where, name: at },
      { expr: cast(integerOf(by), integer), name: change },
      { expr: booleanOf(false), name: stays },
    ],
    from,
    where: is(column(value), 'NOT NULL'),
  })
  const rows = (from: Source) => ({
    columns: [
      ...namesOf(columns),
      { expr: column(place), name: at },
      { expr: cast(integerOf(0), integer), name: change },
      { expr: booleanOf(true), name: stays },
    ],
    from,
  })
  const events = [rows, event(later(column(place), delay), 1), event(end, -1)]
  const total: SqlExpr = {
    kind: 'aggregate',
    function: 'SUM',
    distinct: false,
    argument: column(change),
    over: { by: byKeys, range: { order: column(at), last: 0n } },
  }
  const count = orNull(known, cast(column(value), integer))
  return [
    (from) => ({ columns: ['*', values, { expr: placed, name: place }], from }),
    (from) => ({ columns: ['*', { expr: follows, name: next }], from }),
    (from) => ({ unionAll: events.map((select) => select(from)) }),
    (from) => ({
      columns: [
        ...namesOf(columns),
        { expr: column(stays), name: stays },
        { expr: total, name: value },
      ],
      from,
    }),
    (from) => ({
      columns: [...namesOf(columns), { expr: count, name }],
      from,
      where: column(stays),
    }),
  ]
}
