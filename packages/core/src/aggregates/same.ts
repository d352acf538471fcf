import { allOf, call, literal, whole } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import { boolean, type Type } from '../values/type.ts'
import type { AggregateContext, LanguageAggregate, Term } from './aggregate.ts'
import { exact } from './exact.ts'
import { filtered } from './filtered.ts'
import { openUnless } from './open-unless.ts'
import { anywhere } from './stands.ts'
import { takesCondition, takesOrdered } from './takes.ts'

const ofCondition = takesCondition(boolean)
const ofValue = takesOrdered((type) => type)

export const same: LanguageAggregate = {
  meaning: {
    zh: '各行共有的值；有两行不同、有一行未知、没有行时为未知。只有一行时与该行相同，区间也一样',
    en: 'the value that all rows share; unknown where two differ, where it is unknown on one, and of nothing. Of one row alone it is as on the row, in a range too',
  },
  doubt: { zh: '两端无界；条件则为未知', en: 'both ends are open; a condition is unknown' },
  source: 'SEMANTICS 4.21',
  takes: 'one value',
  example: 'same(who)',
  standsIn: anywhere,
  resolve: (args, options): Type | undefined =>
    ofCondition(args, options) ?? ofValue(args, options),
  expand: (context, { args: [term], filter }) => {
    if (term === undefined) throw new RangeError('same needs an argument')
    return term.value.type.kind === 'boolean'
      ? { value: sameTruth(context, term.value, filter) }
      : sameValue(context, term, filter)
  },
}

/** All rows have the condition true, or all have it false. */
function sameTruth(context: AggregateContext, condition: Expr, filter: Expr | undefined): Expr {
  const all = context.rows(filter, [])
  const holding = context.rows(allOf([filter, call('isTrue', condition)]), [])
  const failing = context.rows(allOf([filter, call('isFalse', condition)]), [])
  const isAll = (part: typeof holding): Expr => {
    const none = all.doubtful === undefined ? [] : [call('equal', all.doubtful, whole(0))]
    const count = context.count(part.sure)
    return allOf([
      call('greaterThan', count, whole(0)),
      call('equal', count, context.count(all.sure)),
      ...none,
    ]) as Expr
  }
  const unknown = literal(null, boolean)
  return call(
    'case',
    isAll(holding),
    literal('true', boolean),
    isAll(failing),
    literal('false', boolean),
    unknown,
  )
}

function sameValue(context: AggregateContext, term: Term, filter: Expr | undefined): Term {
  const rows = context.rows(filter, exact(term))
  const [least, most] = [
    context.compute(filtered('min', term.value, rows.sure)),
    context.compute(filtered('max', term.value, rows.sure)),
  ]
  const unknown = literal(null, term.value.type)
  const shared = call('case', call('equal', least, most), least, unknown)
  if (rows.doubtful === undefined) return { value: shared }
  const end = openUnless([rows.doubtful], shared)
  if (term.range === undefined) return { value: shared, range: { low: end, high: end } }
  const { sure, doubtful } = context.rows(filter, [])
  const single = allOf([
    call('equal', context.count(sure), whole(1)),
    doubtful && call('equal', doubtful, whole(0)),
  ]) as Expr
  const alone = (value: Expr, otherwise: Expr) =>
    call('case', single, context.compute(filtered('min', value, sure)), otherwise)
  return {
    value: alone(term.value, shared),
    range: { low: alone(term.range.low, end), high: alone(term.range.high, end) },
  }
}
