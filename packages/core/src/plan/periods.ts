import type { Term } from '../aggregates/aggregate.ts'
import { firstDay, formatDate, lastDay } from '../values/date.ts'
import { date, type Type } from '../values/type.ts'
import { allOf, call, column, literal } from './build.ts'
import type { Expr } from './expr.ts'
import type { Aggregate, AggregateColumn, PlanColumn } from './plan.ts'
import { boundsOf } from './ranged.ts'
import type { TableBuilder } from './table-builder.ts'

/** Rows that each hold the days of one period. */
export interface Periods {
  readonly builder: TableBuilder
  /** Columns known throughout: periods of one key belong together. */
  readonly keys: readonly PlanColumn[]
  readonly from: Term
  readonly to: Term
  /** Columns that tell the rows apart, known throughout. */
  readonly ids: readonly PlanColumn[]
  /** What the names of columns on the way begin with. */
  readonly prefix: string
}

/**
 * What is known of the days of each row. A row is sure where it is there for sure and holds a day
 * for sure: from `surely.from` to `surely.to`, else these are unknown. `possibly` is never unknown.
 */
export interface Bounds {
  readonly sure: Expr
  readonly surely: Period
  readonly possibly: Period
}

export interface Period {
  readonly from: Expr
  readonly to: Expr
}

export const dayOf = (days: number): Expr => literal(formatDate(days), date)

/** Stands for a first day that may be any day before, and a last day that may be any after. */
export const earliest = dayOf(firstDay)
export const latest = dayOf(lastDay)

/** Derives what is known of the days of each row, and leaves out rows that hold none for sure. */
export function boundPeriods({ builder, from, to, prefix }: Periods): Bounds {
  const derive = (name: string, value: Expr) => builder.derive(`${prefix}${name}`, value)
  const [first, last] = [boundsOf(from), boundsOf(to)]
  const possibly = {
    from: derive('may_from', call('coalesce', first.low, earliest)),
    to: derive('may_to', call('coalesce', last.high, latest)),
  }
  builder.add({
    kind: 'filter',
    condition: call('lessThanInclusive', possibly.from, possibly.to),
  })
  const holds = call('isTrue', call('lessThanInclusive', first.high, last.low))
  const sure = derive('sure', allOf([builder.doubt && call('not', builder.doubt), holds]) ?? holds)
  const onlySure = (day: Expr) => call('case', sure, day, literal(null, date))
  return {
    sure,
    surely: { from: derive('from', onlySure(first.high)), to: derive('to', onlySure(last.low)) },
    possibly,
  }
}

/** The day after a gap behind a last day: a period that begins by then goes on with it. */
export function afterGap(day: Expr, gap: string | undefined): Expr {
  const moved = gap === undefined ? day : addSpan(day, gap)
  return addSpan(moved, '1 day')
}

const span: Type = { kind: 'span' }

export const addSpan = (day: Expr, text: string): Expr => call('addSpan', day, literal(text, span))

export const dayBefore = (day: Expr): Expr => call('subtractSpan', day, literal('1 day', span))

/** As many days as there are: a frame so long begins before all rows. */
const allDays = lastDay - firstDay + 1

/** Adds an aggregate over the rows of some keys; with a place over those up to it, or before it. */
export function windowOver(
  builder: TableBuilder,
  name: string,
  aggregate: Aggregate,
  by: readonly Expr[],
  frame?: { readonly place: Expr; readonly before: boolean },
): Expr {
  const moving: AggregateColumn['frame'] = frame && {
    column: nameOf(frame.place),
    preceding: allDays,
    before: frame.before,
  }
  const added: AggregateColumn = {
    name,
    aggregate,
    by: by.map(nameOf),
    ...(moving === undefined ? {} : { frame: moving }),
  }
  builder.add({ kind: 'window', columns: [added] })
  return column(name, aggregate.type)
}

export const keyExprs = (keys: readonly PlanColumn[]): Expr[] =>
  keys.map(({ name, type }) => column(name, type, false))

const nameOf = (expr: Expr): string => (expr.kind === 'column' ? expr.name : '')
