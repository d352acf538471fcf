import { allOf, call } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import type { LanguageAggregate } from './aggregate.ts'
import { exact } from './exact.ts'
import { filtered } from './filtered.ts'
import { openUnless } from './open-unless.ts'
import { anywhere } from './stands.ts'
import { takesOrdered } from './takes.ts'

/** Makes `min` or `max`; a doubtful row can only move it outwards, so one end stays closed. */
export function defineExtreme(name: 'min' | 'max', words: string): LanguageAggregate {
  return {
    meaning: `the ${words} of the known values; unknown of nothing. A doubtful row opens the ${name === 'max' ? 'upper' : 'lower'} end.`,
    source: 'SEMANTICS 4.5',
    takes: 'one number, date or text',
    example: `${name}(day)`,
    standsIn: anywhere,
    resolve: takesOrdered((type) => type),
    expand: (context, { args: [term], filter }) => {
      if (term === undefined) throw new RangeError(`${name} needs an argument`)
      const rows = context.rows(filter, term.range === undefined ? exact(term) : [])
      const of = (argument: Expr) => context.compute(filtered(name, argument, rows.sure))
      const value = of(term.value)
      if (term.range === undefined) {
        if (rows.doubtful === undefined) return { value }
        const end = openUnless([rows.doubtful], value)
        return {
          value,
          range: name === 'max' ? { low: value, high: end } : { low: end, high: value },
        }
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
