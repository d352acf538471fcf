import type { LoadedConcept, LoadedModel } from '@mingjian/core'
import { mutatedDocuments } from './mutated-documents.ts'

/**
 * The names of all mutants of a model, and of the concepts of its pack that it reads: what `equivalent` may name.
 * Nothing is run.
 *
 * @example
 * mutantNames(model, concepts).includes('params.many: 2 → 3') // => true
 */
export const mutantNames = (
  model: LoadedModel,
  concepts: readonly LoadedConcept[],
): readonly string[] => {
  const written = { model, cases: [], equivalent: new Map() }
  return mutatedDocuments({ models: [written], concepts, catalog: [] }).flatMap(({ mutants }) =>
    mutants.map(({ name }) => name),
  )
}
