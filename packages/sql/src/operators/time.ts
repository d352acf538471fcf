import { date, integer } from '@mingjian/core'
import { all, binary, caseOf, cast, integerOf } from '../ast/build.ts'
import type { SqlExpr } from '../ast/nodes.ts'
import type { Dialect, SqlOperator, TimePart } from '../dialects/dialect.ts'
import { isClosed } from './open-end.ts'
import { argument } from './operator.ts'

/** The seconds since midnight of a timestamp. */
export function secondOfDay(value: SqlExpr, dialect: Pick<Dialect, 'timePart'>): SqlExpr {
  const part = (name: TimePart, seconds: number) =>
    binary('*', dialect.timePart(value, name), integerOf(seconds))
  return binary(
    '+',
    binary('+', part('hour', 3600), part('minute', 60)),
    dialect.timePart(value, 'second'),
  )
}

export const dateOf: SqlOperator = (args) => cast(argument(args, 0), date)

const part =
  (name: TimePart): SqlOperator =>
  (args, _expr, dialect) =>
    dialect.timePart(argument(args, 0), name)

export const hour = part('hour')
export const minute = part('minute')

/** Whole units from one timestamp to another: what is over is cut off downwards. */
const between =
  (unit: number): SqlOperator =>
  (args, _expr, dialect) => {
    const [from, to] = [argument(args, 0), argument(args, 1)]
    const found = dialect.secondsBetween(from, to)
    const value = unit === 1 ? found : cast(floorOf(found, unit, dialect), integer)
    const when = all([isClosed(from, 'timestamp'), isClosed(to, 'timestamp')])
    return caseOf([{ when, value }])
  }

/** A remainder has the sign of what is divided; the quotient of what is left is whole. */
function floorOf(value: SqlExpr, unit: number, dialect: Dialect): SqlExpr {
  const units = integerOf(unit)
  const over = binary('%', binary('+', binary('%', value, units), units), units)
  return dialect.quotient(binary('-', value, over), units)
}

export const seconds = between(1)
export const minutes = between(60)
export const hours = between(3600)
