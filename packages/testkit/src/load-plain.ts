import {
  type DatasetDefinition,
  formatDiagnostics,
  type LoadedConcept,
  type LoadedModel,
  loadConcept,
  loadDatasetDefinition,
  loadModel,
} from '@mingjian/core'

/**
 * Loads a model and what it reads that are held as plain data.
 *
 * @throws Error with all diagnostics of a mistake in any of them.
 *
 * @example
 * loadPlain(model.model, [definition], [concept.concept]).catalog.length // => 1
 * loadPlain({ id: 'demo.many' }, []) // => throws Error
 */
export function loadPlain(
  model: object,
  datasets: readonly object[],
  concepts: readonly object[] = [],
): {
  readonly model: LoadedModel
  readonly concepts: readonly LoadedConcept[]
  readonly catalog: readonly DatasetDefinition[]
} {
  const definitions = datasets.map((dataset) =>
    loadDatasetDefinition(JSON.stringify(dataset, null, 1), 'dataset'),
  )
  const loaded = loadModel(JSON.stringify(model, null, 1), 'model', '0.0.0')
  const shared = concepts.map((concept) =>
    loadConcept(JSON.stringify(concept, null, 1), 'concept', '0.0.0'),
  )
  const problems = [...definitions, ...shared, loaded].flatMap((each) => each.diagnostics)
  if (problems.length > 0 || loaded.loaded === undefined) {
    throw new Error(formatDiagnostics(problems))
  }
  return {
    model: loaded.loaded,
    concepts: shared.flatMap((each) => each.loaded ?? []),
    catalog: definitions.flatMap((each) => each.loaded ?? []),
  }
}
