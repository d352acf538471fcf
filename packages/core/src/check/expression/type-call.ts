import { aggregates } from '../../aggregates/index.ts'
import type { AggregateName } from '../../aggregates/names.ts'
import type { Typed } from '../../model/typed.ts'
import { operators } from '../../operators/index.ts'
import type { Operator } from '../../operators/operator.ts'
import { alignNumbers } from './align.ts'
import { applyOperator } from './apply.ts'
import { functionElsewhere } from './elsewhere.ts'
import { functions } from './functions.ts'
import { typeOnDate } from './on-date.ts'
import { rewrite, rewrittenNames } from './rewritten.ts'
import { typeAggregate } from './type-aggregate.ts'
import { typeLiterals } from './type-literal.ts'
import { fail, type Part, type Typing, unsupported } from './typing.ts'
import { calendarFunctions, isCalendarFunction, typeCalendarCall } from './working-days.ts'

const calendarNames = Object.keys(calendarFunctions)

/** Types the call of a function or aggregate of the catalogue. */
export function typeCall(typing: Typing, at: Part<'call'>): Typed | undefined {
  const { name } = at.function
  if (at.over || at.orderBy || at.withinGroup || at.function.schema) {
    return unsupported(typing, 'over, order by and within group', at)
  }
  if (Object.hasOwn(aggregates, name)) return typeAggregate(typing, name as AggregateName, at)
  if (name === 'on_date') return typeOnDate(typing, at)
  if (isCalendarFunction(name)) return typeCalendarCall(typing, name, at)
  if (!Object.hasOwn(functions, name) && !rewrittenNames.includes(name)) {
    const known = [
      ...Object.keys(functions),
      ...rewrittenNames,
      ...calendarNames,
      'on_date',
      ...Object.keys(aggregates),
    ]
    return fail(typing, 'function-unknown', { name, known, instead: functionElsewhere(name) }, at)
  }
  if (at.distinct || at.filter) {
    return unsupported(typing, `distinct or filter in "${name}"`, at)
  }
  const operator = functions[name]
  if (operator === undefined) {
    const args = at.args.map((arg) => typing.type(arg))
    if (args.includes(undefined)) return undefined
    return rewrite(typing, name, args as Typed[], at)
  }
  const { literalFrom = Number.POSITIVE_INFINITY, fault } = operators[operator] as Operator
  const args = at.args.map((arg, i): readonly Typed[] | undefined => {
    if (i >= literalFrom) return typeLiterals(typing, arg, name, fault !== undefined)
    const typed = typing.type(arg)
    return typed && [typed]
  })
  if (args.includes(undefined)) return undefined
  return applyOperator(typing, operator, alignNumbers(args.flatMap((arg) => arg ?? [])), at, name)
}
