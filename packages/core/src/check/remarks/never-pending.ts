import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { CheckedConcept, CheckedModel } from '../checked-model.ts'
import { columnsAt } from './columns-at.ts'
import { followKnown } from './known-columns.ts'
import { knownOf } from './known-values.ts'

/**
 * Warns of `happened` of a column whose empty cells are unknown: of what has not happened nobody is ever
 * told that it has not (SEMANTICS 5.18), only of what happened too late.
 */
export function findNeverPending(checked: CheckedModel | CheckedConcept): Diagnostic[] {
  const known = followKnown(checked)
  return checked.written.flatMap(({ path, syntax, typed }): Diagnostic[] => {
    if (typed.operator !== 'happened') return []
    const [event] = typed.args
    const { blank } = event === undefined ? {} : knownOf(event, columnsAt(path, checked, known))
    if (blank === undefined) return []
    const at = checked.source.locate(path, { offset: syntax._location?.start ?? 0 })
    return [createDiagnostic('never-pending', blank, at, 'warning')]
  })
}
