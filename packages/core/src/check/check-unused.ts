import { createDiagnostic } from '../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { LoadedConcept } from '../load/load-concept.ts'
import type { LoadedModel } from '../load/load-model.ts'

/**
 * Warns of concepts that neither a model nor another concept reads.
 *
 * @example
 * checkUnused(concepts, []).map(({ code }) => code) // => ['concept-unused']
 */
export function checkUnused(
  concepts: readonly LoadedConcept[],
  models: readonly LoadedModel[],
): Diagnostic[] {
  const readers = [...models.map(({ model }) => model), ...concepts.map(({ concept }) => concept)]
  const used = new Set(
    readers.flatMap(({ datasets }) =>
      Object.values(datasets).map(({ use }) => use.slice(0, Math.max(use.lastIndexOf('.'), 0))),
    ),
  )
  return concepts
    .filter(({ concept }) => !used.has(concept.id))
    .map(({ concept: { id }, locate }) =>
      createDiagnostic('concept-unused', { name: id }, locate(['id']), 'warning'),
    )
}
