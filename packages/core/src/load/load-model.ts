import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type Model, modelSchema } from '../model/schema.ts'
import { knownKeys } from './known-keys.ts'
import type { Locate } from './locate.ts'
import { readDocument } from './read-document.ts'
import { toDiagnostics } from './to-diagnostics.ts'

/** A model whose shape is right, with the places of its parts. */
export interface LoadedModel {
  readonly file: string
  readonly model: Model
  /** SHA-256 of the text, in hex: which wording of the model was run. */
  readonly hash: string
  /** Version of the pack that it came with. */
  readonly version: string
  readonly locate: Locate
}

export interface LoadResult<T> {
  readonly loaded: T | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads the text of a model file. All problems of shape are found at once; names and types are
 * left to `checkModel`.
 *
 * @example loadModel(text, 'rules/docket/mass-plaintiff/model.yaml', '0.1.0')
 */
export function loadModel(text: string, file: string, version: string): LoadResult<LoadedModel> {
  const document = readDocument(text, file)
  if (document.diagnostics.length > 0) {
    return { loaded: undefined, diagnostics: document.diagnostics }
  }
  const parsed = modelSchema.safeParse(document.value, { reportInput: true })
  if (!parsed.success) {
    const keys = (path: readonly (string | number)[]) => knownKeys(modelSchema, path)
    const diagnostics = toDiagnostics(parsed.error.issues, document, keys)
    return { loaded: undefined, diagnostics }
  }
  const hash = bytesToHex(sha256(utf8ToBytes(text)))
  const loaded = { file, model: parsed.data, hash, version, locate: document.locate }
  return { loaded, diagnostics: [] }
}
