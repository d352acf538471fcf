import { allOf, call } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import { integer } from '../values/type.ts'
import type { AggregateContext, LanguageAggregate, Rows, Term } from './aggregate.ts'
import { exact } from './exact.ts'
import { filtered } from './filtered.ts'
import { openUnless } from './open-unless.ts'
import { inGroups } from './stands.ts'
import { takesOrdered } from './takes.ts'

/** For each row how many sure rows of its group have its value. */
export function frequency(
  context: AggregateContext,
  term: Term,
  filter: Expr | undefined,
): { readonly rows: Rows; readonly often: Expr } {
  const rows = context.rows(filter, exact(term))
  const often = context.perRow(
    { function: 'count', type: integer, ...(rows.sure === undefined ? {} : { filter: rows.sure }) },
    [term.value],
  )
  return { rows, often }
}

export const mode: LanguageAggregate = {
  meaning: {
    zh: '最常见的已知值，并列时取最小的；没有值时为未知',
    en: 'the most frequent known value, of several the smallest; unknown of nothing',
  },
  doubt: { zh: '两端无界', en: 'both ends are open' },
  source: 'SEMANTICS 4.8',
  takes: 'one value',
  example: 'mode(mode)',
  standsIn: inGroups,
  resolve: takesOrdered((type) => type),
  expand: (context, { args: [term], filter }) => {
    if (term === undefined) throw new RangeError('mode needs an argument')
    const { rows, often } = frequency(context, term, filter)
    const most = context.perRow(filtered('max', often, rows.sure), [])
    const winner = allOf([rows.sure, call('isTrue', call('equal', often, most))])
    const value = context.compute(filtered('min', term.value, winner))
    if (rows.doubtful === undefined) return { value }
    const end = openUnless([rows.doubtful], value)
    return { value, range: { low: end, high: end } }
  },
}
