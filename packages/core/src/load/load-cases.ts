import { caseFileSchema, caseListSchema, type WrittenCases } from '../model/case-schema.ts'
import { readDocument } from './read-document.ts'
import { type LoadResult, readShape } from './read-shape.ts'

/**
 * Reads the text of a `cases.yaml`: a list of cases, or a map of `cases` and `equivalent`. Whether
 * the cases fit a model is left to who runs them. A mistake is a diagnostic, and nothing is loaded.
 *
 * @example
 * loadCases('- { name: none, data: { suit: [] }, expect: {} }', 'cases.yaml').loaded?.cases.length
 * // => 1
 */
export function loadCases(text: string, file: string): LoadResult<WrittenCases> {
  const isList = Array.isArray(readDocument(text, file).value)
  if (!isList) {
    const { loaded, diagnostics } = readShape(text, file, caseFileSchema)
    return { loaded: loaded?.value, diagnostics }
  }
  const { loaded, diagnostics } = readShape(text, file, caseListSchema)
  return { loaded: loaded && { cases: loaded.value }, diagnostics }
}
