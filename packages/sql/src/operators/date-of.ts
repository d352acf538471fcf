import { all, binary, caseOf, integerOf, parameter } from '../ast/build.ts'
import type { SqlExpr } from '../ast/nodes.ts'
import type { Dialect } from '../dialects/dialect.ts'

const monthsBefore2000 = 2000 * 12

/** The day of a year, month and day of the month; null where the calendar has none, or one is null. */
export function dateOf(year: SqlExpr, month: SqlExpr, day: SqlExpr, dialect: Dialect): SqlExpr {
  const origin = parameter('2000-01-01', { kind: 'date' })
  const place = binary('+', binary('*', year, integerOf(12)), month)
  const months = binary('-', place, integerOf(monthsBefore2000 + 1))
  const start = dialect.addMonths(origin, months)
  const next = dialect.addMonths(origin, binary('+', months, integerOf(1)))
  const isReal = all([
    binary('>=', month, integerOf(1)),
    binary('<=', month, integerOf(12)),
    binary('>=', day, integerOf(1)),
    binary('<=', day, dialect.daysBetween(start, next)),
  ])
  return caseOf([{ when: isReal, value: dialect.addDays(start, binary('-', day, integerOf(1))) }])
}
