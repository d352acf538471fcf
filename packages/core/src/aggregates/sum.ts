import { allOf, call, literal } from '../plan/build.ts'
import { type Expr, isNullable } from '../plan/expr.ts'
import { decimal, isNumeric } from '../values/type.ts'
import type { LanguageAggregate } from './aggregate.ts'
import { exact } from './exact.ts'
import { filtered } from './filtered.ts'
import { openUnless } from './open-unless.ts'
import { anywhere } from './stands.ts'

export const sum: LanguageAggregate = {
  meaning: {
    zh: '已知值的合计；没有值时为 0',
    en: 'the sum of the known values; of nothing it is 0',
  },
  doubt: {
    zh: '上端无界；目录没有写明该列不为负的，下端也无界',
    en: 'the upper end is open, and the lower one too unless the catalog says that the column is never negative',
  },
  source: 'SEMANTICS 4.4',
  takes: 'one number',
  example: 'sum(amount) filter (where paid)',
  standsIn: anywhere,
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
    // A row without a place in a window has no count there, and no sum.
    const total = (argument: Expr, where: Expr | undefined) => {
      const count = context.count(where)
      const found = call('coalesce', context.compute(filtered('sum', argument, where, type)), zero)
      return isNullable(count)
        ? call('case', call('known', count), found, literal(null, type))
        : found
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
