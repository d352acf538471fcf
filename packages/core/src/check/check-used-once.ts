import { createDiagnostic } from '../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { LoadedConcept } from '../load/load-concept.ts'
import type { LoadedModel } from '../load/load-model.ts'
import type { Concept } from '../model/schema.ts'

/**
 * Warns of concepts that a single model of their own pack reads, itself or through other concepts.
 * Only of whole rules is that sure: models elsewhere may read a concept too.
 *
 * @example
 * checkUsedOnce(concepts, models).map(({ code }) => code) // => ['concept-used-once']
 */
export function checkUsedOnce(
  concepts: readonly LoadedConcept[],
  models: readonly LoadedModel[],
): Diagnostic[] {
  const known = new Map(concepts.map(({ concept }) => [concept.id, concept]))
  const readers = new Map<string, Set<string>>()
  const follow = (reader: string, { datasets }: Pick<Concept, 'datasets'>): void => {
    for (const id of Object.values(datasets).map(({ use }) => conceptOf(use))) {
      const before = readers.get(id) ?? new Set()
      const concept = known.get(id)
      if (concept === undefined || before.has(reader)) continue
      readers.set(id, before.add(reader))
      follow(reader, concept)
    }
  }
  for (const { model } of models) follow(model.id, model)
  return concepts.flatMap(({ concept: { id }, locate }) => {
    const [model, ...more] = readers.get(id) ?? []
    const isElsewhere = concepts.some(
      ({ concept }) => reads(concept, id) && packOf(concept.id) !== packOf(id),
    )
    if (model === undefined || more.length > 0 || isElsewhere) return []
    if (packOf(model) !== packOf(id)) return []
    return [createDiagnostic('concept-used-once', { name: id, model }, locate(['id']), 'warning')]
  })
}

/** The concept of `<pack>.<concept>.<step>`; of a dataset nothing. */
const conceptOf = (use: string): string => use.slice(0, Math.max(use.lastIndexOf('.'), 0))

const packOf = (id: string): string => id.slice(0, id.indexOf('.'))

const reads = ({ datasets }: Concept, id: string): boolean =>
  Object.values(datasets).some(({ use }) => conceptOf(use) === id)
