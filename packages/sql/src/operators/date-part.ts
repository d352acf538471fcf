import { binary, integerOf } from '../ast/build.ts'
import type { SqlExpr } from '../ast/nodes.ts'
import type { Dialect, SqlOperator } from '../dialects/dialect.ts'
import { unlessOpen } from './open-end.ts'
import { argument } from './operator.ts'

const part =
  (name: Parameters<Dialect['datePart']>[1]): SqlOperator =>
  (args, _expr, dialect) =>
    dialect.datePart(argument(args, 0), name)

export const year = part('year')
export const month = part('month')
export const day = part('day')
export const weekday = part('weekday')

const startOf = (value: SqlExpr, dialect: Dialect): SqlExpr =>
  dialect.addDays(value, binary('-', integerOf(1), dialect.datePart(value, 'day')))

export const monthStart: SqlOperator = (args, _expr, dialect) => {
  const value = argument(args, 0)
  return unlessOpen(value, startOf(value, dialect))
}

export const monthEnd: SqlOperator = (args, _expr, dialect) => {
  const value = argument(args, 0)
  const next = dialect.addMonths(startOf(value, dialect), integerOf(1))
  return unlessOpen(value, dialect.addDays(next, integerOf(-1)))
}

/** January is 0 months behind the start of its quarter, February 1, March 2, April 0 … */
export const quarterStart: SqlOperator = (args, _expr, dialect) => {
  const value = argument(args, 0)
  const since = binary('-', dialect.datePart(value, 'month'), integerOf(1))
  const quarters = binary('*', dialect.quotient(since, integerOf(3)), integerOf(3))
  const start = dialect.addMonths(startOf(value, dialect), binary('-', quarters, since))
  return unlessOpen(value, start)
}
