import type { Backend, DatasetDefinition, InEach, LoadedConcept, LoadedModel } from '@mingjian/core'

/** What is needed to run a case. */
export interface CaseSetting {
  readonly model: LoadedModel
  /** The concepts that it may read; none unless told. */
  readonly concepts?: readonly LoadedConcept[] | undefined
  readonly catalog: readonly DatasetDefinition[]
  readonly backend: Backend
}

/** One thing in which a case finds something else than it expects. */
export interface CaseDifference {
  /** The subject's key; null where the model did not run at all, and where evidence lacks rows. */
  readonly subject: string | null
  /** What differs, such as `band` or `facts.suits`; `subject` where it is there or not, `evidence`. */
  readonly what: string
  readonly expected: string
  readonly found: string
  /** The line on which it is expected, from 1; undefined where nothing of the kind is written. */
  readonly line?: number
  /** Why the model did not run, to be shown in the language of the reader; `found` has the English. */
  readonly reason?: InEach
  /** Why something is unknown, or a subject is not there, where the model can tell. */
  readonly because?: InEach
}
