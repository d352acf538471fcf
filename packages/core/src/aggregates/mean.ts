import { allOf, call } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import { ratioScale } from '../values/decimal.ts'
import { decimal, isNumeric } from '../values/type.ts'
import type { LanguageAggregate } from './aggregate.ts'
import { exact } from './exact.ts'
import { filtered } from './filtered.ts'
import { openIfNone, openUnless } from './open-unless.ts'
import { asDecimal } from './spread.ts'
import { anywhere } from './stands.ts'

export const mean: LanguageAggregate = {
  meaning: {
    zh: '已知值的合计除以个数，6 位小数；没有值时为未知',
    en: 'the sum of the known values divided by their number, to 6 places; unknown of nothing',
  },
  doubt: {
    zh: '两端无界；目录写明该列不为负时，下端为它们全部是 0 时的值',
    en: 'both ends are open; where the catalog says that the column is never negative, the lower one is what is left if all of them are 0',
  },
  source: 'SEMANTICS 4.13',
  takes: 'one number',
  example: 'mean(amount)',
  standsIn: anywhere,
  resolve: ([argument, ...more], { distinct }) =>
    argument !== undefined && more.length === 0 && !distinct && isNumeric(argument.type)
      ? decimal(ratioScale)
      : undefined,
  expand: (context, { args: [term], filter }) => {
    if (term === undefined) throw new RangeError('mean needs an argument')
    const rows = context.rows(filter, term.range === undefined ? exact(term) : [])
    const total = context.count(rows.sure)
    const over = (argument: Expr, count: Expr) =>
      call('divide', context.compute(filtered('sum', asDecimal(argument), rows.sure)), count)
    if (term.range === undefined) {
      const value = over(term.value, total)
      if (rows.doubtful === undefined) return { value }
      const end = openUnless([rows.doubtful], value)
      const least = openIfNone(total, over(term.value, call('add', total, rows.doubtful)))
      return { value, range: { low: term.neverNegative ? least : end, high: end } }
    }
    const countWhere = (condition: Expr) => context.count(allOf([rows.sure, condition]))
    // A row without one of the ends may have no value at all, and then it does not count either.
    const end = (of: Expr) =>
      openUnless([rows.doubtful, countWhere(call('not', call('known', of)))], over(of, total))
    return {
      value: over(term.value, countWhere(call('known', term.value))),
      range: { low: end(term.range.low), high: end(term.range.high) },
    }
  },
}
