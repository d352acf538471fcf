import type { BackendRun } from '../backend.ts'
import type { CheckedModel } from '../check/checked-model.ts'
import type { Plan } from '../plan/plan.ts'

/** A model whose plan has been computed and whose clues can be read. */
export interface RunningModel {
  readonly checked: CheckedModel
  readonly plan: Plan
  readonly run: BackendRun
}
