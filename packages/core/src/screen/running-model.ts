import type { BackendRun } from '../backend.ts'
import type { CheckedModel } from '../check/checked-model.ts'
import type { Coverage } from '../dataset/coverage.ts'
import type { Plan } from '../plan/plan.ts'
import type { BandOf } from './band-of.ts'
import type { WantedBy } from './wanted-by.ts'

/** A model whose plan has been computed and whose clues can be read. */
export interface RunningModel {
  readonly checked: CheckedModel
  readonly plan: Plan
  readonly run: BackendRun
  /** Tells the band of a score and outcomes, apart from the backend. */
  readonly bandOf: BandOf
  /** Tells the data that unknown facts wait for. */
  readonly wantedBy: WantedBy
  /** By id of the catalog. */
  readonly coverage: ReadonlyMap<string, Coverage>
}
