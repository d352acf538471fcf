import type { Location } from '../diagnostics/diagnostic.ts'
import { caseFileSchema, caseListSchema, type WrittenCases } from '../model/case-schema.ts'
import type { Locate } from './locate.ts'
import { readDocument } from './read-document.ts'
import { type LoadResult, readShape } from './read-shape.ts'

/** The cases of a model whose shape is right, with the places of their parts. */
export interface LoadedCases extends WrittenCases {
  readonly file: string
  /** Finds a part of a case; its path begins with the number of the case, from 0. */
  readonly locate: Locate
  /** Finds what is listed as equivalent, by its name. */
  readonly locateEquivalent: (name: string) => Location
}

/**
 * Reads the text of a `cases.yaml`: a list of cases, or a map of `cases` and `equivalent`. Whether
 * the cases fit a model is left to `checkCases`. A mistake is a diagnostic, and nothing is loaded.
 *
 * @example
 * loadCases('- { name: none, data: { suit: [] }, expect: {} }', 'cases.yaml').loaded?.cases.length
 * // => 1
 */
export function loadCases(text: string, file: string): LoadResult<LoadedCases> {
  if (Array.isArray(readDocument(text, file).value)) {
    const { loaded, diagnostics } = readShape(text, file, caseListSchema)
    if (loaded === undefined) return { loaded, diagnostics }
    const { locate, value: cases } = loaded
    return { loaded: { cases, file, locate, locateEquivalent: () => locate([]) }, diagnostics }
  }
  const { loaded, diagnostics } = readShape(text, file, caseFileSchema)
  if (loaded === undefined) return { loaded, diagnostics }
  const locate: Locate = (path, options) => loaded.locate(['cases', ...path], options)
  const locateEquivalent = (name: string) => loaded.locate(['equivalent', name], { key: true })
  return { loaded: { ...loaded.value, file, locate, locateEquivalent }, diagnostics }
}
