import { firstDay, integer, isNullable, lastDay } from '@mingjian/core'
import { all, any, binary, call, caseOf, cast, integerOf, is } from '../ast/build.ts'
import type { SqlExpr } from '../ast/nodes.ts'
import type { Dialect, SqlOperator } from '../dialects/dialect.ts'
import { greatest, least } from './comparison.ts'
import { dateOf, isClosed, isOpen } from './open-end.ts'
import { argument } from './operator.ts'

/**
 * Months since the year 0 of the one less those of the other, and one less where the day of the
 * month is not reached yet: not where the month has no further day.
 */
function monthsBetween(from: SqlExpr, to: SqlExpr, dialect: Dialect): SqlExpr {
  const lacking = all([
    binary('<', dialect.datePart(to, 'day'), dialect.datePart(from, 'day')),
    binary('<>', dialect.datePart(dialect.addDays(to, integerOf(1)), 'day'), integerOf(1)),
  ])
  const months = binary('-', monthPlaceOf(to, dialect), monthPlaceOf(from, dialect))
  return binary('-', months, caseOf([{ when: lacking, value: integerOf(1) }], integerOf(0)))
}

/** The number of the month, counted through all years from the year 0. */
const monthPlaceOf = (date: SqlExpr, dialect: Dialect): SqlExpr => {
  const years = binary('*', dialect.datePart(date, 'year'), integerOf(12))
  return binary('-', binary('+', years, dialect.datePart(date, 'month')), integerOf(1))
}

export const months: SqlOperator = (args, _expr, dialect) => {
  const [from, to] = [argument(args, 0), argument(args, 1)]
  const value = cast(monthsBetween(from, to, dialect), integer)
  return caseOf([{ when: all([isClosed(from), isClosed(to)]), value }])
}

export const age: SqlOperator = (args, _expr, dialect) => {
  const [birth, at] = [argument(args, 0), argument(args, 1)]
  const lived = monthsBetween(birth, dialect.addDays(at, integerOf(-1)), dialect)
  const years = cast(dialect.quotient(lived, integerOf(12)), integer)
  return caseOf([{ when: all([binary('>=', at, birth), isClosed(at)]), value: years }])
}

/** The number is held between its bounds before anything is computed of it: it may be absurd. */
export const addDays: SqlOperator = (args, _expr, dialect) => {
  const [value, count] = [argument(args, 0), argument(args, 1)]
  const bounds = [firstDay, lastDay].map((day) => dialect.daysBetween(value, dateOf(day)))
  return moveWithin(value, count, bounds, (held) => dialect.addDays(value, held))
}

const mostMonths = 12 * 10_000

export const addMonths: SqlOperator = (args, _expr, dialect) => {
  const [value, count] = [argument(args, 0), argument(args, 1)]
  const place = monthPlaceOf(value, dialect)
  const bounds = [0, mostMonths - 1].map((end) => binary('-', integerOf(end), place))
  return moveWithin(value, count, bounds, (held) => dialect.addMonths(value, held))
}

function moveWithin(
  value: SqlExpr,
  count: SqlExpr,
  bounds: readonly SqlExpr[],
  move: (held: SqlExpr) => SqlExpr,
): SqlExpr {
  const [first, last] = [argument(bounds, 0), argument(bounds, 1)]
  const fits = all([binary('>=', count, first), binary('<=', count, last)])
  const held = call('greatest', call('least', count, last), first)
  const open = all([isOpen(value), is(count, 'NOT NULL')])
  return caseOf([
    { when: open, value: dateOf(lastDay) },
    { when: fits, value: move(held) },
  ])
}

export const overlap: SqlOperator = (args, expr, dialect) => {
  const [a1, a2, b1, b2] = [0, 1, 2, 3].map((at) => argument(args, at)) as [
    SqlExpr,
    SqlExpr,
    SqlExpr,
    SqlExpr,
  ]
  const pick = (operator: SqlOperator, places: readonly number[]): SqlExpr => {
    const parts = places.map((at) => argument(expr.args, at))
    const nullable = parts.some(isNullable)
    const type = { kind: 'date' } as const
    const part = { ...expr, args: parts, type, nullable }
    return operator(
      places.map((at) => argument(args, at)),
      part,
      dialect,
    )
  }
  const to = pick(least, [1, 3])
  const shared = dialect.daysBetween(pick(greatest, [0, 2]), to)
  const none = any([
    binary('>', a1, a2),
    binary('>', a1, b2),
    binary('>', b1, a2),
    binary('>', b1, b2),
  ])
  const count = binary('+', shared, integerOf(1))
  return caseOf([
    { when: none, value: integerOf(0) },
    { when: isClosed(to), value: count },
  ])
}
