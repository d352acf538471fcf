import { all, any, call, caseOf, is, not as negation } from '../ast/build.ts'
import type { SqlOperator } from '../dialects/dialect.ts'
import { argument } from './operator.ts'

/** SQL's AND, OR and NOT are Kleene's already. */
export const and: SqlOperator = (args) => all(args)
export const or: SqlOperator = (args) => any(args)
export const not: SqlOperator = (args) => negation(argument(args, 0))

export const known: SqlOperator = (args) => is(argument(args, 0), 'NOT NULL')
export const isTrue: SqlOperator = (args) => is(argument(args, 0), 'TRUE')
export const isFalse: SqlOperator = (args) => is(argument(args, 0), 'FALSE')

export const coalesce: SqlOperator = (args) => call('coalesce', ...args)

/** Condition, value, condition, value, …, and the value where none is true. */
export const case_: SqlOperator = (args) => {
  const branches = Array.from({ length: (args.length - 1) / 2 }, (_, i) => ({
    when: argument(args, 2 * i),
    value: argument(args, 2 * i + 1),
  }))
  return caseOf(branches, argument(args, args.length - 1))
}
