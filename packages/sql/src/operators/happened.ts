import { all, binary, booleanOf, caseOf, is } from '../ast/build.ts'
import type { SqlOperator } from '../dialects/dialect.ts'
import { argument } from './operator.ts'

/** Where the event is not known, the last day up to which it had not happened may tell. */
export const happened: SqlOperator = (args) => {
  const [event, day, until] = [argument(args, 0), argument(args, 1), args[2]]
  const by = binary('<=', event, day)
  if (until === undefined) return by
  const isPending = all([is(event, 'NULL'), binary('>=', until, day)])
  return caseOf([{ when: isPending, value: booleanOf(false) }], by)
}
