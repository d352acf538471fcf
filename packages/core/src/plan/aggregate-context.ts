import type { AggregateContext, Ends, Rows, Term } from '../aggregates/aggregate.ts'
import { filtered } from '../aggregates/filtered.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { date, integer } from '../values/type.ts'
import { allOf, call, column, literal, whole } from './build.ts'
import { type Expr, isNullable } from './expr.ts'
import { type Key, possibleName } from './place.ts'
import type { Aggregate, AggregateColumn, PlanColumn, RankColumn } from './plan.ts'
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
  const sure = sureOf(doubt, filter, known)
  if (unsure === undefined) return { sure, doubtful: undefined }
  const condition = allOf([possibleRows(filter), call('not', sure ?? unsure)])
  return { sure, doubtful: condition && countDoubtful(condition) }
}

/** A number that nobody knows: where rows may be missing altogether, any number of them counts. */
const anyNumber = literal(null, integer)

const sureOf = (
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

/** What is added to the rows of a table on the way to an aggregate; nothing is added twice. */
function createAdding(builder: TableBuilder) {
  const made = new Map<string, Expr>()
  const once = (key: unknown, make: (name: string) => Expr): Expr => {
    const id = JSON.stringify(key)
    const added = made.get(id) ?? make(builder.fresh())
    made.set(id, added)
    return added
  }
  const asColumn = (value: Expr): Expr =>
    value.kind === 'column' ? value : once(value, (name) => builder.derive(name, value))
  return {
    asColumn,
    nameOf: (value: Expr): string => nameOf(asColumn(value)),
    window: (added: Omit<AggregateColumn, 'name'>): Expr =>
      once(added, (name) => {
        builder.add({ kind: 'window', columns: [{ name, ...added }] })
        return column(name, added.aggregate.type)
      }),
    rank: (added: Omit<RankColumn, 'name'>): Expr =>
      once(added, (name) => {
        builder.add({ kind: 'window', columns: [{ name, ...added }] })
        return column(name, integer)
      }),
  }
}

/** What a group gathers while it is put together. */
export interface Collecting {
  /** An aggregate that the group computes. */
  collect(aggregate: Aggregate): Expr
  /** A value that is computed from its aggregates, once. */
  asResult(value: Expr): Expr
}

/** The order of values from the smallest to the largest. */
const smallestFirst = (column: string) => [{ column, descending: false }]

/**
 * Aggregates of a `group`: plain aggregates are collected for the group operation, conditions and
 * arguments become columns before it.
 */
export function groupContext(
  builder: TableBuilder,
  keys: readonly GroupKey[],
  { collect, asResult }: Collecting,
  lower: AggregateContext['lower'],
): AggregateContext {
  const adding = createAdding(builder)
  const countOf = (condition: Expr | undefined): Expr => collect(counting(condition))
  const by = keys.map(({ name }) => name)
  const perRow = (aggregate: Aggregate, among = by): Expr => adding.window({ aggregate, by: among })
  const member = allOf(keys.map(({ network }) => network && call('known', network.range.high)))
  const possible = keys.map(({ name, network }) =>
    network ? adding.nameOf(possibleName(network)) : name,
  )
  const countPossible = (filter: Expr | undefined): Expr =>
    perRow(counting(possibleRows(filter)), possible)
  const largestOf = (argument: Expr): Aggregate => filtered('max', argument, undefined)
  const sureRows: AggregateContext['sureRows'] = (filter, known) =>
    sureOf(builder.doubt, filter, member === undefined ? known : [...known, member])
  return {
    mayHoldOthers: builder.incomplete || member !== undefined,
    sureRows,
    rows: (filter, known) => {
      if (builder.incomplete) {
        return { sure: sureRows(filter, known), doubtful: anyNumber }
      }
      if (member === undefined) return splitRows(builder.doubt, filter, known, countOf)
      const sure = sureRows(filter, known)
      const most = call('coalesce', collect(largestOf(countPossible(filter))), whole(0))
      // Whatever else may be in the network is doubtful.
      return { sure, doubtful: call('subtract', most, countOf(sure)) }
    },
    rowsOfEach: (filter, known) => {
      if (builder.incomplete) {
        const sure = sureRows(filter, known)
        return { sure, total: perRow(counting(sure)), doubtful: anyNumber }
      }
      if (member === undefined) {
        const split = splitRows(builder.doubt, filter, known, (each) => perRow(counting(each)))
        return { ...split, total: perRow(counting(split.sure)) }
      }
      const sure = sureRows(filter, known)
      const total = perRow(counting(sure))
      const most = perRow(largestOf(countPossible(filter)))
      return { sure, total, doubtful: call('subtract', most, total) }
    },
    count: countOf,
    compute: collect,
    largest: (argument, filter) => {
      const largest = filtered('max', argument, possibleRows(filter))
      if (member === undefined) return collect(largest)
      return collect(largestOf(perRow(largest, possible)))
    },
    perRow: (aggregate, more, frame) =>
      adding.window({
        aggregate,
        by: [...by, ...more.map(adding.nameOf)],
        ...(frame === undefined
          ? {}
          : {
              frame: {
                column: adding.nameOf(frame.column),
                preceding: frame.preceding,
                before: false,
              },
            }),
      }),
    rank: (rank, value, filter) =>
      adding.rank({
        rank,
        order: smallestFirst(adding.nameOf(value)),
        by,
        ...(filter === undefined ? {} : { filter }),
      }),
    asColumn: adding.asColumn,
    asResult,
    lower,
  }
}

/** Aggregates of a `window`: each plain aggregate is a column of the same rows. */
export function windowContext(
  builder: TableBuilder,
  keys: readonly Key[],
  frame: AggregateColumn['frame'],
  lower: AggregateContext['lower'],
): AggregateContext {
  const [by, possibleBy] = [keys.map(({ sure }) => sure.name), keys.map((key) => key.possible.name)]
  const hasNetwork = keys.some(({ sure, possible }) => sure.name !== possible.name)
  const adding = createAdding(builder)
  const add = (aggregate: Aggregate, within: AggregateColumn['frame'], among = by): Expr =>
    adding.window({ aggregate, by: among, ...(within === undefined ? {} : { frame: within }) })
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
  const sureRows: AggregateContext['sureRows'] = (filter, known) =>
    sureOf(builder.doubt, filter, known)
  const rows: AggregateContext['rows'] = (filter, known) => {
    if (builder.incomplete) return { sure: sureRows(filter, known), doubtful: anyNumber }
    if (!hasNetwork) {
      const { sure, doubtful } = splitRows(builder.doubt, filter, known, (condition) =>
        add(counting(condition), frame),
      )
      return { sure, doubtful: plus(doubtful, countDateless(filter)) }
    }
    const sure = sureRows(filter, known)
    const possible = add(counting(possibleRows(filter)), frame, possibleBy)
    // Whatever else may be in the network is doubtful.
    const more = call('subtract', possible, add(counting(sure), frame))
    return { sure, doubtful: plus(more, countDateless(filter, possibleBy)) }
  }
  const count = (condition: Expr | undefined): Expr => add(counting(condition), frame)
  /** What looks at all rows alike in `by` has no answer for a moving frame. */
  const refuseFrame = () => {
    if (frame !== undefined) throw new InvariantError('This aggregate stands in no moving window.')
  }
  return {
    mayHoldOthers: builder.incomplete || hasNetwork,
    sureRows,
    rows,
    rowsOfEach: (filter, known) => {
      const split = rows(filter, known)
      return { ...split, total: count(split.sure) }
    },
    count,
    compute: (aggregate) => add(aggregate, frame),
    largest: (argument, filter) => {
      const largest = filtered('max', argument, possibleRows(filter))
      return add(largest, isDateless ? undefined : frame, possibleBy)
    },
    perRow: (aggregate, more) => {
      refuseFrame()
      return add(aggregate, undefined, [...by, ...more.map(adding.nameOf)])
    },
    rank: (rank, value, filter) => {
      refuseFrame()
      return adding.rank({
        rank,
        order: smallestFirst(adding.nameOf(value)),
        by,
        ...(filter === undefined ? {} : { filter }),
      })
    },
    asColumn: adding.asColumn,
    asResult: adding.asColumn,
    lower,
  }
}

const nameOf = (expr: Expr): string => (expr.kind === 'column' ? expr.name : '')
