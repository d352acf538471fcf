import { allOf, call, literal, truth, whole } from '../plan/build.ts'
import { type Expr, isNullable } from '../plan/expr.ts'
import { boolean } from '../values/type.ts'
import type { AggregateContext, LanguageAggregate } from './aggregate.ts'
import { anywhere } from './stands.ts'
import { takesCondition } from './takes.ts'

/** True if the condition surely holds on a row, unknown if it may, else false. */
export function anyOf(context: AggregateContext, condition: Expr, filter: Expr | undefined): Expr {
  const rows = context.rows(allOf([filter, condition]), [])
  const found = call('greaterThan', context.count(rows.sure), whole(0))
  if (rows.doubtful === undefined) return found
  // A row without a place in a window has no count there.
  const isPlaced = isNullable(found) ? call('known', found) : undefined
  const nowhere = allOf([isPlaced, call('equal', rows.doubtful, whole(0))]) as Expr
  return call('case', found, truth(true), nowhere, truth(false), literal(null, boolean))
}

export const any: LanguageAggregate = {
  meaning: {
    zh: '各行有一行为真即为真；否则有一行未知即为未知；否则为假；没有行时为假',
    en: "Kleene's or over the rows: true if one is, else unknown if one is, else false; of nothing false",
  },
  doubt: {
    zh: '存疑的行可能为真、确定的行都不为真时，为未知',
    en: 'unknown where it may be true on one and is on no sure row',
  },
  source: 'SEMANTICS 4.6',
  takes: 'one condition',
  example: 'any(paid)',
  standsIn: anywhere,
  resolve: takesCondition(boolean),
  expand: (context, { args: [term], filter }) => {
    if (term === undefined) throw new RangeError('any needs an argument')
    return { value: anyOf(context, term.value, filter) }
  },
}
