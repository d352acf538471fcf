import type { CheckedConcept } from '../check/checked-model.ts'
import type { Grade } from '../model/identity.ts'
import type { Finished } from './finished.ts'
import type { Plan } from './plan.ts'

/** A concept ready to run, and its steps as the models that borrow them see them. */
export interface CompiledConcept {
  readonly checked: CheckedConcept
  /** The least identity grade that counts in the models that read it. */
  readonly least: Grade
  readonly plan: Plan
  readonly finished: ReadonlyMap<string, Finished>
}

/** Concepts by the names of their plans; each stands behind those that it reads. */
export type CompiledConcepts = ReadonlyMap<string, CompiledConcept>
