import { date, daySeconds, InvariantError, integer, parseSpan, type Span } from '@mingjian/core'
import { all, binary, caseOf, cast, integerOf } from '../ast/build.ts'
import type { SqlExpr } from '../ast/nodes.ts'
import type { Dialect, SqlOperator } from '../dialects/dialect.ts'
import { isClosed, unlessOpen } from './open-end.ts'
import { argument, literalText } from './operator.ts'
import { secondOfDay } from './time.ts'

const shift =
  (direction: 1 | -1): SqlOperator =>
  (args, expr, dialect) => {
    const span = parseSpan(literalText(expr, 1))
    if (span === undefined) throw new InvariantError(`"${literalText(expr, 1)}" is no span.`)
    const value = argument(args, 0)
    const { kind } = expr.type
    const move = kind === 'timestamp' ? moveTime : moveDate
    return unlessOpen(value, move(value, span, direction, dialect), kind)
  }

function moveDate(value: SqlExpr, span: Span, direction: number, dialect: Dialect): SqlExpr {
  const [months, days] = [integerOf(direction * span.months), integerOf(direction * span.days)]
  const moved = span.months === 0 ? value : dialect.addMonths(value, months)
  return span.days === 0 ? moved : dialect.addDays(moved, days)
}

function moveTime(value: SqlExpr, span: Span, direction: number, dialect: Dialect): SqlExpr {
  const units = (['months', 'days', 'seconds'] as const).filter((unit) => span[unit] !== 0)
  return units.reduce(
    (moved, unit) => dialect.addToTime(moved, unit, integerOf(direction * span[unit])),
    value,
  )
}

export const addSpan = shift(1)
export const subtractSpan = shift(-1)

export const days: SqlOperator = (args, _expr, dialect) => {
  const [from, to] = [argument(args, 0), argument(args, 1)]
  const when = all([isClosed(from), isClosed(to)])
  return caseOf([{ when, value: dialect.daysBetween(from, to) }])
}

/** Months since the year 0, 31 apart, plus the day of the month; of a timestamp in seconds. */
export const monthPlace: SqlOperator = (args, { args: [of] }, dialect) => {
  const value = argument(args, 0)
  const isTime = of?.type.kind === 'timestamp'
  const day = isTime ? cast(value, date) : value
  const part = (name: 'year' | 'month' | 'day') => dialect.datePart(day, name)
  const months = binary('+', binary('*', part('year'), integerOf(12)), part('month'))
  const since = binary('-', months, integerOf(1))
  const place = binary('+', binary('*', since, integerOf(31)), part('day'))
  if (!isTime) return place
  const inSeconds = binary('*', cast(place, integer), integerOf(daySeconds))
  return binary('+', inSeconds, secondOfDay(value, dialect))
}
