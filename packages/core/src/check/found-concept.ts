import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { CheckedConcept } from './checked-model.ts'

/** What became of a concept that something reads. */
export type FoundConcept =
  | { readonly kind: 'sound'; readonly concept: CheckedConcept }
  /** It has problems, which have been reported. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'unknown'; readonly known: readonly string[] }
  /** It is being checked itself: these concepts read each other. */
  | { readonly kind: 'cycle'; readonly ids: readonly string[] }

/** Checks concepts when they are first asked for, each once. */
export interface ConceptFinder {
  find(id: string): FoundConcept
  /** The problems of all concepts that were found, those of one in order of their places. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Sound concepts by id, with what was said of each: remarks, as an error would not leave it sound. */
export type SoundConcepts = Map<
  string,
  { readonly concept: CheckedConcept; readonly diagnostics: readonly Diagnostic[] }
>
