import { type DatasetDefinition, datasetDefinitionSchema } from '../dataset/definition.ts'
import { knownKeys } from './known-keys.ts'
import type { LoadResult } from './load-model.ts'
import { readDocument } from './read-document.ts'
import { toDiagnostics } from './to-diagnostics.ts'

/** Reads the text of one dataset of a catalog; all problems are found at once. */
export function loadDatasetDefinition(text: string, file: string): LoadResult<DatasetDefinition> {
  const document = readDocument(text, file)
  if (document.diagnostics.length > 0) {
    return { loaded: undefined, diagnostics: document.diagnostics }
  }
  const parsed = datasetDefinitionSchema.safeParse(document.value, { reportInput: true })
  if (parsed.success) return { loaded: parsed.data, diagnostics: [] }
  const keys = (path: readonly (string | number)[]) => knownKeys(datasetDefinitionSchema, path)
  return { loaded: undefined, diagnostics: toDiagnostics(parsed.error.issues, document, keys) }
}
