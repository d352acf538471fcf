import { InvariantError, parseSpan } from '@mingjian/core'
import { all, binary, caseOf, integerOf } from '../ast/build.ts'
import type { SqlOperator } from '../dialects/dialect.ts'
import { isClosed, unlessOpen } from './open-end.ts'
import { argument, literalText } from './operator.ts'

const shift =
  (direction: 1 | -1): SqlOperator =>
  (args, expr, dialect) => {
    const span = parseSpan(literalText(expr, 1))
    if (span === undefined) throw new InvariantError(`"${literalText(expr, 1)}" is no span.`)
    const [months, days] = [integerOf(direction * span.months), integerOf(direction * span.days)]
    const moved =
      span.months === 0 ? argument(args, 0) : dialect.addMonths(argument(args, 0), months)
    const shifted = span.days === 0 ? moved : dialect.addDays(moved, days)
    return unlessOpen(argument(args, 0), shifted)
  }

export const addSpan = shift(1)
export const subtractSpan = shift(-1)

export const days: SqlOperator = (args, _expr, dialect) => {
  const [from, to] = [argument(args, 0), argument(args, 1)]
  const when = all([isClosed(from), isClosed(to)])
  return caseOf([{ when, value: dialect.daysBetween(from, to) }])
}

/** Months since the year 0, 31 apart, plus the day of the month. */
export const monthPlace: SqlOperator = (args, _expr, dialect) => {
  const day = argument(args, 0)
  const part = (name: 'year' | 'month' | 'day') => dialect.datePart(day, name)
  const months = binary('+', binary('*', part('year'), integerOf(12)), part('month'))
  const since = binary('-', months, integerOf(1))
  return binary('+', binary('*', since, integerOf(31)), part('day'))
}
