import { createDiagnostic } from '../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { LoadedCases } from '../load/load-cases.ts'

/**
 * Finds what a `cases.yaml` lists as equivalent and is no change of its model: `changes` are the names of all
 * that are tried. Each is a warning: it hides nothing, and mostly the model was changed behind it.
 *
 * @example
 * const { loaded } = loadCases(casesText, 'cases.yaml')
 * loaded && checkEquivalent(loaded, ['params.many: 2 → 3']) // => []
 */
export const checkEquivalent = (
  { equivalent = {}, locateEquivalent }: LoadedCases,
  changes: readonly string[],
): Diagnostic[] =>
  Object.keys(equivalent)
    .filter((name) => !changes.includes(name))
    .map((name) => {
      const parameters = { name, known: changes }
      return createDiagnostic('equivalent-unknown', parameters, locateEquivalent(name), 'warning')
    })
