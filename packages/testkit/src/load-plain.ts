import {
  type DatasetDefinition,
  formatDiagnostic,
  type LoadedModel,
  loadDatasetDefinition,
  loadModel,
} from '@mingjian/core'

/** Loads a model and its datasets that are held as plain data; a mistake in either is thrown. */
export function loadPlain(
  model: object,
  datasets: readonly object[],
): { readonly model: LoadedModel; readonly catalog: readonly DatasetDefinition[] } {
  const definitions = datasets.map((dataset) =>
    loadDatasetDefinition(JSON.stringify(dataset, null, 1), 'dataset'),
  )
  const loaded = loadModel(JSON.stringify(model, null, 1), 'model', '0.0.0')
  const problems = [...definitions.flatMap((each) => each.diagnostics), ...loaded.diagnostics]
  if (problems.length > 0 || loaded.loaded === undefined) {
    throw new Error(problems.map(formatDiagnostic).join('\n'))
  }
  return { model: loaded.loaded, catalog: definitions.flatMap((each) => each.loaded ?? []) }
}
