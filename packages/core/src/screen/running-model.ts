import type { BackendRun } from '../backend.ts'
import type { CheckedModel, CheckedSteps } from '../check/checked-model.ts'
import type { Coverage } from '../dataset/coverage.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import type { RowsByOwner } from '../plan/evidence.ts'
import type { Plan } from '../plan/plan.ts'
import type { BandOf } from './band-of.ts'
import type { WantedBy } from './wanted-by.ts'

/** Steps whose plan has been computed, so that its tables can be read. */
export interface RunningSteps {
  readonly checked: CheckedSteps
  readonly plan: Plan
  readonly run: BackendRun
}

/** A model whose plan has been computed and whose clues can be read. */
export interface RunningModel extends RunningSteps {
  readonly checked: CheckedModel
  /** The concepts that it reads, those that others read first. */
  readonly concepts: ReadonlyMap<string, RunningSteps>
  /** Tells the band of a score and outcomes, apart from the backend. */
  readonly bandOf: BandOf
  /** Tells the data that unknown facts wait for. */
  readonly wantedBy: WantedBy
  /** By id of the catalog. */
  readonly coverage: ReadonlyMap<string, Coverage>
}

/** The steps of a concept that a model reads; its own without one, or under its own id. */
export function stepsOf(model: RunningModel, concept: string | undefined): RunningSteps {
  const isOwn = concept === undefined || concept === model.checked.id
  const found = isOwn ? model : model.concepts.get(concept)
  if (found === undefined) throw new InvariantError(`Concept ${concept} has not run.`)
  return found
}

/** Where the rows of a model's steps stand, and those of its concepts. */
export const rowsByOwner = (model: RunningModel): RowsByOwner =>
  new Map(
    [model, ...model.concepts.values()].map(({ checked, plan }) => [checked.id, plan.rows ?? []]),
  )
