import { type DatasetDefinition, datasetDefinitionSchema } from '../dataset/definition.ts'
import { type LoadResult, readShape } from './read-shape.ts'

/**
 * Reads the text of one dataset of a catalog; all problems are found at once, and with an error
 * nothing is loaded.
 *
 * @example
 * loadDatasetDefinition(definitionText, 'catalog/suit.yaml').loaded?.id // => 'suit'
 */
export function loadDatasetDefinition(text: string, file: string): LoadResult<DatasetDefinition> {
  const { loaded, diagnostics } = readShape(text, file, datasetDefinitionSchema)
  return { loaded: loaded?.value, diagnostics }
}
