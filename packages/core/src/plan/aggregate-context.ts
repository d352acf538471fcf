import type { AggregateContext, Rows } from '../aggregates/aggregate.ts'
import { date, integer } from '../values/type.ts'
import { allOf, call, column } from './build.ts'
import { type Expr, isNullable } from './expr.ts'
import type { Aggregate, WindowColumn } from './plan.ts'
import type { TableBuilder } from './table-builder.ts'

/** Splits rows into sure and doubtful ones; `countDoubtful` counts the latter. */
export function splitRows(
  doubt: Expr | undefined,
  filter: Expr | undefined,
  known: readonly Expr[],
  countDoubtful: (condition: Expr) => Expr,
): Rows {
  const mustHold = [doubt && call('not', doubt), ...known]
  const unsure = allOf([
    ...mustHold,
    filter && isNullable(filter) ? call('isTrue', filter) : undefined,
  ])
  const sure = allOf([...mustHold, filter && call('isTrue', filter)])
  if (unsure === undefined) return { sure, doubtful: undefined }
  const possible = filter && call('not', call('isFalse', filter))
  const condition = allOf([possible, call('not', sure ?? unsure)])
  return { sure, doubtful: condition && countDoubtful(condition) }
}

/**
 * Aggregates of a `group`: plain aggregates are collected for the group operation, conditions and
 * arguments become columns before it.
 */
export function groupContext(
  builder: TableBuilder,
  keys: readonly string[],
  collect: (aggregate: Aggregate) => Expr,
  lower: AggregateContext['lower'],
): AggregateContext {
  const countOf = (condition: Expr | undefined): Expr =>
    collect({
      function: 'count',
      type: integer,
      ...(condition === undefined ? {} : { filter: condition }),
    })
  return {
    rows: (filter, known) => splitRows(builder.doubt, filter, known, countOf),
    count: countOf,
    compute: collect,
    perRow: (aggregate, by, frame) => {
      const asColumn = (value: Expr): string =>
        value.kind === 'column' ? value.name : nameOf(builder.derive(builder.fresh(), value))
      const added: WindowColumn = {
        name: builder.fresh(),
        aggregate,
        by: [...keys, ...by.map(asColumn)],
        ...(frame === undefined
          ? {}
          : {
              frame: { column: asColumn(frame.column), preceding: frame.preceding, before: false },
            }),
      }
      builder.add({ kind: 'window', columns: [added] })
      return column(added.name, aggregate.type)
    },
    lower,
  }
}

/** Aggregates of a `window`: each plain aggregate is a column of the same rows. */
export function windowContext(
  builder: TableBuilder,
  by: readonly string[],
  frame: WindowColumn['frame'],
  lower: AggregateContext['lower'],
): AggregateContext {
  const made = new Map<string, Expr>()
  const add = (aggregate: Aggregate, within: WindowColumn['frame']): Expr => {
    const key = JSON.stringify([aggregate, within])
    const before = made.get(key)
    if (before !== undefined) return before
    const name = builder.fresh()
    builder.add({
      kind: 'window',
      columns: [{ name, aggregate, by, ...(within === undefined ? {} : { frame: within }) }],
    })
    const added = column(name, aggregate.type)
    made.set(key, added)
    return added
  }
  const counting = (condition: Expr | undefined): Aggregate => ({
    function: 'count',
    type: integer,
    ...(condition === undefined ? {} : { filter: condition }),
  })
  // A column that is none of the language was made because a range leaves its value unknown.
  const order = frame && (builder.columns.get(frame.column)?.value ?? column(frame.column, date))
  return {
    rows: (filter, known) => {
      const inFrame = splitRows(builder.doubt, filter, known, (condition) =>
        add(counting(condition), frame),
      )
      if (order === undefined || !isNullable(order)) return inFrame
      // A row without a date may lie in any frame of its group.
      const possible = filter && call('not', call('isFalse', filter))
      const dateless = allOf([possible, call('not', call('known', order))])
      const outside = add(counting(dateless), undefined)
      const doubtful =
        inFrame.doubtful === undefined ? outside : call('add', inFrame.doubtful, outside)
      return { sure: inFrame.sure, doubtful }
    },
    count: (condition) => add(counting(condition), frame),
    compute: (aggregate) => add(aggregate, frame),
    perRow: () => {
      throw new RangeError('This aggregate is not available in windows.')
    },
    lower,
  }
}

const nameOf = (expr: Expr): string => (expr.kind === 'column' ? expr.name : '')
