import type { InEach } from '../diagnostics/in-each.ts'
import { allOf, call, literal, truth } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import type { AggregateContext, LanguageAggregate, Term } from './aggregate.ts'
import { exact } from './exact.ts'
import { filtered } from './filtered.ts'
import { openUnless } from './open-unless.ts'
import { anywhere } from './stands.ts'
import { takesOrdered } from './takes.ts'

type Name = 'min' | 'max'

/** Makes `min` or `max`; a doubtful row can only move it outwards, so one end stays closed. */
export function defineExtreme(name: Name, words: InEach): LanguageAggregate {
  return {
    meaning: {
      zh: `${words.zh}的已知值；没有值时为未知`,
      en: `the ${words.en} of the known values; unknown of nothing`,
    },
    doubt: {
      zh: `${name === 'max' ? '上' : '下'}端无界`,
      en: `the ${name === 'max' ? 'upper' : 'lower'} end is open`,
    },
    source: 'SEMANTICS 4.5, 5.18',
    takes: 'one number, date, timestamp or text',
    example: `${name}(day)`,
    standsIn: anywhere,
    resolve: takesOrdered((type) => type),
    expand: (context, { args: [term], filter }) => {
      if (term === undefined) throw new RangeError(`${name} needs an argument`)
      const { until } = term
      if (until !== undefined) return extremeOfEvents(name, context, { ...term, until }, filter)
      const rows = context.rows(filter, term.range === undefined ? exact(term) : [])
      const of = (argument: Expr) => context.compute(filtered(name, argument, rows.sure))
      const value = of(term.value)
      if (term.range === undefined) {
        if (rows.doubtful === undefined) return { value }
        return { value, range: outwards(name, value, openUnless([rows.doubtful], value)) }
      }
      const { low, high } = term.range
      const open = (end: Expr) => context.count(allOf([rows.sure, call('not', call('known', end))]))
      const range =
        name === 'max'
          ? { low: of(low), high: openUnless([rows.doubtful, open(high)], of(high)) }
          : { low: openUnless([rows.doubtful, open(low)], of(low)), high: of(high) }
      return { value, range }
    },
  }
}

const outwards = (name: Name, value: Expr, end: Expr): NonNullable<Term['range']> =>
  name === 'max' ? { low: value, high: end } : { low: end, high: value }

/**
 * Of events some may be pending. The last of them has not happened as long as one has not; the first
 * has not as long as none has, and is certain where those that are pending come after it.
 */
function extremeOfEvents(
  name: Name,
  context: AggregateContext,
  { value: event, range, until }: Term & { readonly until: Expr },
  filter: Expr | undefined,
): Term {
  const rows = context.rows(filter, [])
  const of = (argument: Expr) => context.compute(filtered(name, argument, rows.sure))
  const countNot = (...known: readonly Expr[]) =>
    context.count(allOf([rows.sure, ...known.map((each) => call('not', call('known', each)))]))
  const { low, high } = range ?? { low: event, high: event }
  const [value, last] = [of(event), of(until)]
  if (name === 'max') {
    const end = openUnless([rows.doubtful, countNot(high)], of(high))
    return { value, range: { low: of(low), high: end }, until: last }
  }
  const first = of(low)
  const day = first.type.kind === 'timestamp' ? call('dateOf', first) : first
  const isFirst = call('coalesce', call('lessThanInclusive', day, last), truth(true))
  const certain = call('case', isFirst, first, literal(null, event.type))
  const end = openUnless([rows.doubtful, countNot(low, until)], certain)
  const none = openUnless([rows.doubtful, countNot(until)], last)
  return { value, range: { low: end, high: of(high) }, until: none }
}
