import {
  type AggregateColumn,
  columnsOfWindow,
  integer,
  type PlanColumn,
  type RankColumn,
  type WindowColumn,
  type WindowOperation,
} from '@mingjian/core'
import { all, caseOf, cast, column, is, nullOf } from '../ast/build.ts'
import type { Over, Select, Source, SqlExpr, UnionAll } from '../ast/nodes.ts'
import { lowerAggregate } from './aggregate.ts'
import { columnsAfter, typeOfColumn } from './columns.ts'
import type { Context } from './context.ts'
import { lowerCountDistinct } from './count-distinct.ts'
import { lowerExpr } from './expr.ts'
import { splitLayers } from './layers.ts'
import { askedBeside } from './narrow-aggregate.ts'

type Layer = (from: Source) => Select | UnionAll

/** Lowers a window operation over rows with these columns. */
export function lowerWindow(
  operation: WindowOperation,
  context: Context,
  columns: readonly PlanColumn[],
): readonly Layer[] {
  const computed = operation.columns.map((item) => ({ item, reads: columnsOfWindow(item) }))
  let before = columns
  return splitLayers(computed).flatMap((layer) => {
    const swept = layer.filter((item) => isSwept(item, context))
    const plain = layer.filter((item) => !isSwept(item, context))
    const layers: Layer[] = []
    const given = before
    if (plain.length > 0) {
      const made = plain.map((item) => ({
        expr: 'rank' in item ? lowerRank(item, context) : lowerColumn(item, context, given),
        name: item.name,
      }))
      layers.push((from) => ({ columns: ['*', ...made], from }))
      before = columnsAfter({ kind: 'window', columns: plain }, before)
    }
    for (const item of swept) {
      layers.push(...lowerCountDistinct(item, before, knownPlaces(item), context))
      before = columnsAfter({ kind: 'window', columns: [item] }, before)
    }
    return layers
  })
}

const isSwept = <T extends WindowColumn>(
  item: T,
  { dialect }: Context,
): item is Extract<T, AggregateColumn> =>
  'aggregate' in item &&
  item.aggregate.function === 'countDistinct' &&
  !dialect.supportsDistinctOver &&
  !isEmptyFrame(item)

const isEmptyFrame = ({ frame }: AggregateColumn): boolean =>
  frame?.before === true && frame.preceding < 1

/**
 * A row with an unknown among `by`, or an unknown place in the frame, gets null. It is also kept
 * out of the aggregate, so that a sum over such rows, which nobody sees, cannot fail.
 */
function lowerColumn(
  item: AggregateColumn,
  context: Context,
  columns: readonly PlanColumn[],
): SqlExpr {
  const { aggregate, by, frame } = item
  if (isEmptyFrame(item)) return lowerEmptyFrame(item, context)
  const known = knownPlaces(item)
  const over: Over = {
    // DuckDB 1.5 takes a partition by (a, a) for one by (a, b) of the same SELECT.
    by: [...new Set(by)].map((name) => column(name)),
    ...(frame === undefined
      ? {}
      : {
          range: {
            order: context.dialect.frameOrder(
              column(frame.column),
              typeOfColumn(columns, frame.column),
            ),
            first: BigInt(frame.preceding),
            last: frame.before ? 1n : 0n,
          },
        }),
  }
  const value = lowerAggregate(aggregate, context, over, known)
  return known.length === 0 ? value : caseOf([{ when: all(known), value }])
}

const knownPlaces = ({ by, frame }: AggregateColumn): readonly SqlExpr[] => {
  const places = frame === undefined ? by : [...by, frame.column]
  return [...new Set(places)].map((name) => is(column(name), 'NOT NULL'))
}

/** The frame from t to before t holds no row: engines refuse it or differ. */
function lowerEmptyFrame({ aggregate, by, frame }: AggregateColumn, context: Context): SqlExpr {
  const counts = aggregate.function === 'count' || aggregate.function === 'countDistinct'
  const known = [...by, frame?.column ?? ''].map((name) => is(column(name), 'NOT NULL'))
  const text = { kind: 'literal', type: aggregate.type, text: '0' } as const
  const value = counts ? lowerExpr(text, context) : nullOf(aggregate.type)
  return caseOf([{ when: all(known), value }])
}

const rankFunctions = { rank: 'RANK', denseRank: 'DENSE_RANK' } as const

/** Rows that take no part stand behind all others, where they move nobody's place. */
function lowerRank({ rank, by, order, filter }: RankColumn, context: Context): SqlExpr {
  const needed = [...new Set([...by, ...order.map((each) => each.column)])]
  const asked = askedBeside(filter, needed)
  const takesPart = all([
    ...needed.map((name) => is(column(name), 'NOT NULL')),
    ...asked.map((part) => lowerExpr(part, context)),
  ])
  // Rows without a value come last of themselves.
  const isLast = asked.length > 0 || order.length > 1
  const places = order.map(({ column: name, descending }, i) => ({
    expr: isLast && i === 0 ? caseOf([{ when: takesPart, value: column(name) }]) : column(name),
    descending,
  }))
  const place: SqlExpr = {
    kind: 'placed',
    function: rankFunctions[rank],
    by: [...new Set(by)].map((name) => column(name)),
    order: places,
  }
  return caseOf([{ when: takesPart, value: cast(place, integer) }])
}
