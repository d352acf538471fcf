import { allOf, call, literal, whole } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import { decimal, isNumeric } from '../values/type.ts'
import type { LanguageAggregate } from './aggregate.ts'
import { exact } from './exact.ts'
import { filtered } from './filtered.ts'
import { openUnless } from './open-unless.ts'

export const sum: LanguageAggregate = {
  meaning:
    'the sum of the known values; of nothing it is 0. A doubtful row opens its upper end, and its lower end too unless the catalog says that the column is never negative.',
  source: 'SEMANTICS 4.4',
  takes: 'one number',
  inWindows: true,
  resolve: ([argument, ...more], { distinct }) => {
    if (argument === undefined || more.length > 0 || distinct) return undefined
    if (!isNumeric(argument.type)) return undefined
    return argument.type.kind === 'integer' ? decimal(0) : argument.type
  },
  expand: (context, { args, filter }) => {
    const [term] = args
    if (term === undefined) throw new RangeError('sum needs an argument')
    const type = term.value.type.kind === 'integer' ? decimal(0) : term.value.type
    const zero = literal('0', type)
    const total = (argument: Expr, where: Expr | undefined) => {
      const nothing = call('equal', context.count(where), whole(0))
      return call('case', nothing, zero, context.compute(filtered('sum', argument, where, type)))
    }
    if (term.range === undefined) {
      const rows = context.rows(filter, exact(term))
      const value = total(term.value, rows.sure)
      if (rows.doubtful === undefined) return { value }
      const end = openUnless([rows.doubtful], value)
      return { value, range: { low: term.neverNegative ? value : end, high: end } }
    }
    const rows = context.rows(filter, [])
    const { low, high } = term.range
    const open = (end: Expr) => context.count(allOf([rows.sure, call('not', call('known', end))]))
    return {
      value: total(term.value, rows.sure),
      range: {
        low: openUnless([rows.doubtful, open(low)], total(low, rows.sure)),
        high: openUnless([rows.doubtful, open(high)], total(high, rows.sure)),
      },
    }
  },
}
