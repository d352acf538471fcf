import {
  type DatasetDefinition,
  formatDiagnostic,
  type LoadedModel,
  loadDatasetDefinition,
  loadModel,
} from '@mingjian/core'

/** Loads a model and a dataset that are held as plain data; a mistake in either is thrown. */
export function loadPlain(
  model: object,
  dataset: object,
): { readonly model: LoadedModel; readonly definition: DatasetDefinition } {
  const definition = loadDatasetDefinition(JSON.stringify(dataset, null, 1), 'dataset')
  const loaded = loadModel(JSON.stringify(model, null, 1), 'model', '0.0.0')
  const problems = [...definition.diagnostics, ...loaded.diagnostics]
  if (definition.loaded === undefined || loaded.loaded === undefined) {
    throw new Error(problems.map(formatDiagnostic).join('\n'))
  }
  return { model: loaded.loaded, definition: definition.loaded }
}
