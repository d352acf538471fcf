import type { Type, WindowColumn, WindowOperation } from '@mingjian/core'
import { all, caseOf, column, is, nullOf } from '../ast/build.ts'
import type { Over, Select, Source, SqlExpr } from '../ast/nodes.ts'
import { lowerAggregate } from './aggregate.ts'
import type { Context } from './context.ts'
import { columnsOf, lowerExpr } from './expr.ts'
import { splitLayers } from './layers.ts'

/** Lowers a window operation. `typeOf` tells the type of a column that a frame moves over. */
export function lowerWindow(
  operation: WindowOperation,
  context: Context,
  typeOf: (column: string) => Type,
): readonly ((from: Source) => Select)[] {
  const computed = operation.columns.map((item) => ({ item, reads: readBy(item) }))
  return splitLayers(computed).map((layer) => (from) => ({
    columns: [
      '*',
      ...layer.map((item) => ({ expr: lowerColumn(item, context, typeOf), name: item.name })),
    ],
    from,
  }))
}

const readBy = ({ aggregate, by, frame }: WindowColumn): readonly string[] => [
  ...by,
  ...(frame === undefined ? [] : [frame.column]),
  ...(aggregate.argument === undefined ? [] : columnsOf(aggregate.argument)),
  ...(aggregate.filter === undefined ? [] : columnsOf(aggregate.filter)),
]

/**
 * A row with an unknown among `by`, or an unknown place in the frame, gets null. It is also kept
 * out of the aggregate, so that a sum over such rows, which nobody sees, cannot fail.
 */
function lowerColumn(
  item: WindowColumn,
  context: Context,
  typeOf: (name: string) => Type,
): SqlExpr {
  const { aggregate, by, frame } = item
  if (frame?.before === true && frame.preceding < 1) return lowerEmptyFrame(item, context)
  const places = frame === undefined ? by : [...by, frame.column]
  const known = [...new Set(places)].map((name) => is(column(name), 'NOT NULL'))
  const over: Over = {
    // DuckDB 1.5 takes a partition by (a, a) for one by (a, b) of the same SELECT.
    by: [...new Set(by)].map((name) => column(name)),
    ...(frame === undefined
      ? {}
      : {
          range: {
            order: context.dialect.frameOrder(column(frame.column), typeOf(frame.column)),
            first: BigInt(frame.preceding),
            last: frame.before ? 1n : 0n,
          },
        }),
  }
  const value = lowerAggregate(aggregate, context, over, known)
  return known.length === 0 ? value : caseOf([{ when: all(known), value }])
}

/** The frame from t to before t holds no row: engines refuse it or differ. */
function lowerEmptyFrame({ aggregate, by, frame }: WindowColumn, context: Context): SqlExpr {
  const counts = aggregate.function === 'count' || aggregate.function === 'countDistinct'
  const known = [...by, frame?.column ?? ''].map((name) => is(column(name), 'NOT NULL'))
  const text = { kind: 'literal', type: aggregate.type, text: '0' } as const
  const value = counts ? lowerExpr(text, context) : nullOf(aggregate.type)
  return caseOf([{ when: all(known), value }])
}
