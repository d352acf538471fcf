import { casesSchema, type WrittenCase } from '../model/case-schema.ts'
import { type LoadResult, readShape } from './read-shape.ts'

/**
 * Reads the text of a `cases.yaml`. Whether the cases fit a model is left to who runs them.
 *
 * @example loadCases('- { name: none, data: { suit: [] }, expect: {} }', 'cases.yaml')
 */
export function loadCases(text: string, file: string): LoadResult<readonly WrittenCase[]> {
  const { loaded, diagnostics } = readShape(text, file, casesSchema)
  return { loaded: loaded?.value, diagnostics }
}
