import { type DatasetDefinition, datasetDefinitionSchema } from '../dataset/definition.ts'
import { type LoadResult, readShape } from './read-shape.ts'

/** Reads the text of one dataset of a catalog; all problems are found at once. */
export function loadDatasetDefinition(text: string, file: string): LoadResult<DatasetDefinition> {
  const { loaded, diagnostics } = readShape(text, file, datasetDefinitionSchema)
  return { loaded: loaded?.value, diagnostics }
}
