import type { z } from 'zod'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { aboutKey, knownKeys } from './known-keys.ts'
import type { Locate } from './locate.ts'
import { type Mended, mendShape } from './mend-shape.ts'
import { readDocument } from './read-document.ts'
import { toDiagnostics } from './to-diagnostics.ts'

/** What was read of a document, and what is wrong with it. */
export interface LoadResult<T> {
  /** Undefined where there is an error among the diagnostics. */
  readonly loaded: T | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** As {@link LoadResult}; of a document with mistakes of shape what is right of it, where `standIns` were given. */
export interface ShapeResult<T> extends LoadResult<{ readonly value: T; readonly locate: Locate }> {
  readonly mended?: Mended<T> & { readonly locate: Locate }
}

/**
 * Reads a YAML document that has the shape of a zod schema; all problems of shape are found at once, each
 * with its place. With an error nothing is loaded. `standIns` are values of keys that no document may lack: see {@link mendShape}.
 *
 * @example
 * const shape = datasetDefinitionSchema
 * readShape('id: 3', 'suit.yaml', shape).diagnostics[0]?.at?.line // => 1
 */
export function readShape<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  standIns?: Readonly<Record<string, unknown>>,
): ShapeResult<z.infer<S>> {
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
  const diagnostics = toDiagnostics(parsed.error.issues, document, about)
  const right = standIns === undefined ? undefined : mendShape(schema, document.value, standIns)
  if (right === undefined) return { loaded: undefined, diagnostics }
  return { loaded: undefined, diagnostics, mended: { ...right, locate: document.locate } }
}
