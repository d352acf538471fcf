import { call } from '../plan/build.ts'
import { type Expr, isNullable } from '../plan/expr.ts'
import type { Term } from './aggregate.ts'

/** The conditions under which a term is one certain value; none where it always is. */
export function exact(term: Term): readonly Expr[] {
  if (term.range !== undefined)
    return [call('isTrue', call('equal', term.range.low, term.range.high))]
  return isNullable(term.value) ? [call('known', term.value)] : []
}
