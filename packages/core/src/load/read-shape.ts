import type { z } from 'zod'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { aboutKey, knownKeys } from './known-keys.ts'
import type { Locate } from './locate.ts'
import { readDocument } from './read-document.ts'
import { toDiagnostics } from './to-diagnostics.ts'

/** What was read of a document, and what is wrong with it. */
export interface LoadResult<T> {
  /** Undefined where there is an error among the diagnostics. */
  readonly loaded: T | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a YAML document that has the shape of a zod schema; all problems of shape are found at once, each
 * with its place. With an error nothing is loaded.
 *
 * @example
 * const shape = datasetDefinitionSchema
 * readShape('id: 3', 'suit.yaml', shape).diagnostics[0]?.at?.line // => 1
 */
export function readShape<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
): LoadResult<{ readonly value: z.infer<S>; readonly locate: Locate }> {
  const document = readDocument(text, file)
  if (document.diagnostics.length > 0) {
    return { loaded: undefined, diagnostics: document.diagnostics }
  }
  const parsed = schema.safeParse(document.value, { reportInput: true })
  if (parsed.success) {
    return { loaded: { value: parsed.data, locate: document.locate }, diagnostics: [] }
  }
  const about = {
    keysAt: (path: readonly (string | number)[]) => knownKeys(schema, path),
    aboutKey: (path: readonly (string | number)[]) => aboutKey(schema, path),
  }
  return { loaded: undefined, diagnostics: toDiagnostics(parsed.error.issues, document, about) }
}
