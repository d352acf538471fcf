import type { DatasetDefinition } from '../dataset/definition.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { mappingSchema } from '../mapping/mapping-shape.ts'
import { checkMapping } from './check-mapping.ts'
import { hashText } from './hash-text.ts'
import { type LoadResult, readShape } from './read-shape.ts'

/**
 * Reads a `mapping.yaml` and compares it with the catalog: every dataset and column that it names must
 * be there, and each header and column stand once in a source. With an error nothing is loaded.
 *
 * @example
 * const text = 'sources: [{ files: [立案*.csv], coverage: { from: 2024-01-01, to: 2024-12-31 } }]'
 * loadMapping(text, 'mapping.yaml', catalog).loaded?.sources.length // => 1
 */
export function loadMapping(
  text: string,
  file: string,
  catalog: readonly DatasetDefinition[],
): LoadResult<Mapping> {
  const { loaded, diagnostics } = readShape(text, file, mappingSchema)
  if (loaded === undefined) return { loaded, diagnostics }
  const { sources } = loaded.value
  const found: readonly Diagnostic[] = checkMapping(sources, catalog, loaded.locate)
  if (found.length > 0) return { loaded: undefined, diagnostics: found }
  return { loaded: { file, sources, hash: hashText(text) }, diagnostics: [] }
}
