import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { CheckedConcept, CheckedModel } from '../checked-model.ts'

/**
 * Warns of a `like` whose pattern has the `*` or `?` of Excel and neither `%` nor `_`: it asks for these
 * very signs, and is an equality written otherwise.
 */
export function findPlainPatterns(checked: CheckedModel | CheckedConcept): Diagnostic[] {
  const { locate } = checked.source
  return checked.written.flatMap(({ path, syntax, typed }): Diagnostic[] => {
    const call = typed.operator === 'not' ? typed.args[0] : typed
    if (syntax.type !== 'binary' || call?.kind !== 'call' || call.operator !== 'like') return []
    const [, pattern] = call.args
    const written = pattern?.kind === 'literal' ? (pattern.text ?? '') : ''
    if (!/[*?]/.test(written) || /[%_]/.test(written)) return []
    const meant = written.replaceAll('*', '%').replaceAll('?', '_')
    const at = locate(path, { offset: syntax.right._location?.start ?? 0 })
    return [createDiagnostic('pattern-elsewhere', { written, meant }, at, 'warning')]
  })
}
