import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { LoadedConcept } from '../load/load-concept.ts'
import type { CheckedConcept } from './checked-model.ts'
import { createConceptFinder } from './concept-finder.ts'
import type { Rules } from './rules.ts'

/**
 * Resolves every name of a concept and types every expression, as `checkModel` does of a model;
 * problems of the concepts that it reads are among the diagnostics. With an error `checked` is
 * undefined.
 *
 * @example
 * checkConcept(concept, rules, '2026-01-31').checked?.steps.get('named')?.from
 * // => { dataset: 'suit' }
 */
export function checkConcept(
  source: LoadedConcept,
  rules: Rules,
  asOf: string,
): { readonly checked: CheckedConcept | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const { id } = source.concept
  const concepts = new Map([...rules.concepts, [id, source]])
  const finder = createConceptFinder({ ...rules, concepts }, asOf)
  const found = finder.find(id)
  const checked = found.kind === 'sound' ? found.concept : undefined
  return { checked, diagnostics: finder.diagnostics }
}
