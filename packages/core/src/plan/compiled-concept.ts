import type { CheckedConcept } from '../check/checked-model.ts'
import type { Finished } from './finished.ts'
import type { Plan } from './plan.ts'

/** A concept ready to run, and its steps as the models that borrow them see them. */
export interface CompiledConcept {
  readonly checked: CheckedConcept
  readonly plan: Plan
  readonly finished: ReadonlyMap<string, Finished>
}

/** Concepts by id; each stands behind those that it reads. */
export type CompiledConcepts = ReadonlyMap<string, CompiledConcept>
