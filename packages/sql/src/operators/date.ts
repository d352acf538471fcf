import { InvariantError, parseSpan } from '@mingjian/core'
import { binary, integerOf } from '../ast/build.ts'
import type { SqlOperator } from '../dialects/dialect.ts'
import { argument, literalText } from './operator.ts'

const shift =
  (direction: 1 | -1): SqlOperator =>
  (args, expr, dialect) => {
    const span = parseSpan(literalText(expr, 1))
    if (span === undefined) throw new InvariantError(`"${literalText(expr, 1)}" is no span.`)
    const [months, days] = [integerOf(direction * span.months), integerOf(direction * span.days)]
    const moved =
      span.months === 0 ? argument(args, 0) : dialect.addMonths(argument(args, 0), months)
    return span.days === 0 ? moved : dialect.addDays(moved, days)
  }

export const addSpan = shift(1)
export const subtractSpan = shift(-1)

export const days: SqlOperator = (args, _expr, dialect) =>
  dialect.daysBetween(argument(args, 0), argument(args, 1))

/** Months since the year 0, 31 apart, plus the day of the month. */
export const monthPlace: SqlOperator = (args, _expr, dialect) => {
  const day = argument(args, 0)
  const part = (name: 'year' | 'month' | 'day') => dialect.datePart(day, name)
  const months = binary('+', binary('*', part('year'), integerOf(12)), part('month'))
  const since = binary('-', months, integerOf(1))
  return binary('+', binary('*', since, integerOf(31)), part('day'))
}
