import type { ChangedParam } from '../model/changed-param.ts'
import { type Concept, conceptSchema } from '../model/schema.ts'
import { hashText } from './hash-text.ts'
import type { Locate } from './locate.ts'
import { type LoadResult, readShape } from './read-shape.ts'

/** A concept whose shape is right, with the places of its parts. */
export interface LoadedConcept {
  readonly file: string
  readonly concept: Concept
  /** SHA-256 of the text, in hex. */
  readonly hash: string
  /** Version of the pack that it came with. */
  readonly version: string
  readonly locate: Locate
  /** Parameters that an office has changed; none where left out. */
  readonly changed?: readonly ChangedParam[]
}

/**
 * Reads the text of a concept file, as `loadModel` reads that of a model.
 *
 * @example
 * loadConcept(conceptText, 'rules/demo/concepts/suits.yaml', '1.0.0').loaded?.concept.id
 * // => 'demo.suits'
 */
export function loadConcept(
  text: string,
  file: string,
  version: string,
): LoadResult<LoadedConcept> {
  const { loaded, diagnostics } = readShape(text, file, conceptSchema)
  if (loaded === undefined) return { loaded, diagnostics }
  const { value: concept, locate } = loaded
  return { loaded: { file, concept, hash: hashText(text), version, locate }, diagnostics }
}
