import type { AggregateContext, Ends, Rows, Term } from '../aggregates/aggregate.ts'
import { filtered } from '../aggregates/filtered.ts'
import { date, integer } from '../values/type.ts'
import { allOf, call, column, literal, whole } from './build.ts'
import { type Expr, isNullable } from './expr.ts'
import { type Key, possibleName } from './place.ts'
import type { Aggregate, PlanColumn, WindowColumn } from './plan.ts'
import type { TableBuilder } from './table-builder.ts'

/** A column that groups are made by; where it names networks, the term that it is. */
export interface GroupKey extends PlanColumn {
  readonly network?: Term & { readonly network: symbol; readonly range: Ends }
}

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
  const sure = sureRows(doubt, filter, known)
  if (unsure === undefined) return { sure, doubtful: undefined }
  const condition = allOf([possibleRows(filter), call('not', sure ?? unsure)])
  return { sure, doubtful: condition && countDoubtful(condition) }
}

/** A number that nobody knows: where rows may be missing altogether, any number of them counts. */
const anyNumber = literal(null, integer)

const sureRows = (
  doubt: Expr | undefined,
  filter: Expr | undefined,
  known: readonly Expr[],
): Expr | undefined =>
  allOf([doubt && call('not', doubt), ...known, filter && call('isTrue', filter)])

const possibleRows = (filter: Expr | undefined): Expr | undefined =>
  filter && call('not', call('isFalse', filter))

const counting = (condition: Expr | undefined): Aggregate => ({
  function: 'count',
  type: integer,
  ...(condition === undefined ? {} : { filter: condition }),
})

/**
 * Aggregates of a `group`: plain aggregates are collected for the group operation, conditions and
 * arguments become columns before it.
 */
export function groupContext(
  builder: TableBuilder,
  keys: readonly GroupKey[],
  collect: (aggregate: Aggregate) => Expr,
  lower: AggregateContext['lower'],
): AggregateContext {
  const countOf = (condition: Expr | undefined): Expr => collect(counting(condition))
  const asColumn = (value: Expr): string =>
    value.kind === 'column' ? value.name : nameOf(builder.derive(builder.fresh(), value))
  const perRow = (aggregate: Aggregate, added: Pick<WindowColumn, 'by' | 'frame'>): Expr => {
    const name = builder.fresh()
    builder.add({ kind: 'window', columns: [{ name, aggregate, ...added }] })
    return column(name, aggregate.type)
  }
  const member = allOf(keys.map(({ network }) => network && call('known', network.range.high)))
  const possible = keys.map(({ name, network }) =>
    network ? asColumn(possibleName(network)) : name,
  )
  const countPossible = (filter: Expr | undefined): Expr => {
    const argument = perRow(counting(possibleRows(filter)), { by: possible })
    return call('coalesce', collect({ function: 'max', argument, type: integer }), whole(0))
  }
  return {
    rows: (filter, known) => {
      if (builder.incomplete) {
        const sure = sureRows(builder.doubt, filter, member ? [...known, member] : known)
        return { sure, doubtful: anyNumber }
      }
      if (member === undefined) return splitRows(builder.doubt, filter, known, countOf)
      const sure = sureRows(builder.doubt, filter, [...known, member])
      // Whatever else may be in the network is doubtful.
      return { sure, doubtful: call('subtract', countPossible(filter), countOf(sure)) }
    },
    count: countOf,
    compute: collect,
    largest: (argument, filter) => {
      const largest = filtered('max', argument, possibleRows(filter))
      if (member === undefined) return collect(largest)
      return collect(filtered('max', perRow(largest, { by: possible }), undefined))
    },
    perRow: (aggregate, by, frame) =>
      perRow(aggregate, {
        by: [...keys.map(({ name }) => name), ...by.map(asColumn)],
        ...(frame === undefined
          ? {}
          : {
              frame: { column: asColumn(frame.column), preceding: frame.preceding, before: false },
            }),
      }),
    lower,
  }
}

/** Aggregates of a `window`: each plain aggregate is a column of the same rows. */
export function windowContext(
  builder: TableBuilder,
  keys: readonly Key[],
  frame: WindowColumn['frame'],
  lower: AggregateContext['lower'],
): AggregateContext {
  const [by, possibleBy] = [keys.map(({ sure }) => sure.name), keys.map((key) => key.possible.name)]
  const hasNetwork = keys.some(({ sure, possible }) => sure.name !== possible.name)
  const made = new Map<string, Expr>()
  const add = (aggregate: Aggregate, within: WindowColumn['frame'], among = by): Expr => {
    const key = JSON.stringify([aggregate, within, among])
    const before = made.get(key)
    if (before !== undefined) return before
    const name = builder.fresh()
    builder.add({
      kind: 'window',
      columns: [{ name, aggregate, by: among, ...(within === undefined ? {} : { frame: within }) }],
    })
    const added = column(name, aggregate.type)
    made.set(key, added)
    return added
  }
  // A column that is none of the language was made because a range leaves its value unknown.
  const order = frame && (builder.columns.get(frame.column)?.value ?? column(frame.column, date))
  /** A row without a date may lie in any frame of its group. */
  const isDateless = order && isNullable(order) ? call('not', call('known', order)) : undefined
  const countDateless = (filter: Expr | undefined, among = by): Expr | undefined =>
    isDateless
      ? add(counting(allOf([possibleRows(filter), isDateless])), undefined, among)
      : undefined
  const plus = (count: Expr | undefined, more: Expr | undefined): Expr | undefined =>
    count && more ? call('add', count, more) : (count ?? more)
  return {
    rows: (filter, known) => {
      if (builder.incomplete) {
        return { sure: sureRows(builder.doubt, filter, known), doubtful: anyNumber }
      }
      if (!hasNetwork) {
        const { sure, doubtful } = splitRows(builder.doubt, filter, known, (condition) =>
          add(counting(condition), frame),
        )
        return { sure, doubtful: plus(doubtful, countDateless(filter)) }
      }
      const sure = sureRows(builder.doubt, filter, known)
      const possible = add(counting(possibleRows(filter)), frame, possibleBy)
      // Whatever else may be in the network is doubtful.
      const more = call('subtract', possible, add(counting(sure), frame))
      return { sure, doubtful: plus(more, countDateless(filter, possibleBy)) }
    },
    count: (condition) => add(counting(condition), frame),
    compute: (aggregate) => add(aggregate, frame),
    largest: (argument, filter) => {
      const largest = filtered('max', argument, possibleRows(filter))
      return add(largest, isDateless ? undefined : frame, possibleBy)
    },
    perRow: () => {
      throw new RangeError('This aggregate is not available in windows.')
    },
    lower,
  }
}

const nameOf = (expr: Expr): string => (expr.kind === 'column' ? expr.name : '')
