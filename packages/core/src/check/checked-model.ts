import type { DatasetDefinition } from '../dataset/definition.ts'
import type { LoadedModel } from '../load/load-model.ts'
import type { Condition } from '../model/condition.ts'
import type { Typed, TypedLiteral } from '../model/typed.ts'
import type { Type } from '../values/type.ts'

/** A model whose names are resolved and whose types are known: all that the compiler needs. */
export interface CheckedModel {
  readonly source: LoadedModel
  readonly params: ReadonlyMap<string, readonly TypedLiteral[]>
  readonly datasets: ReadonlyMap<string, CheckedDataset>
  readonly steps: readonly CheckedStep[]
  readonly facts: ReadonlyMap<string, Type>
  readonly signals: readonly CheckedSignal[]
  readonly explanations: readonly CheckedExplanation[]
  readonly bands: readonly CheckedBand[]
}

export interface CheckedDataset {
  readonly definition: DatasetDefinition
  readonly need: 'required' | 'helpful'
}

export interface CheckedStep {
  readonly name: string
  readonly from: { readonly dataset: string } | { readonly step: string }
  readonly derive: readonly NamedTyped[]
  readonly where: Typed | undefined
  readonly windows: readonly CheckedWindow[]
  readonly group: readonly string[] | undefined
  readonly select: readonly NamedTyped[]
  readonly keep: Typed | undefined
  /** The columns of its rows before windows and group. */
  readonly rowColumns: ReadonlyMap<string, Type>
  /** The columns that the step ends with. */
  readonly columns: ReadonlyMap<string, Type>
}

export interface NamedTyped {
  readonly name: string
  readonly value: Typed
}

export interface CheckedWindow {
  readonly by: readonly string[]
  readonly frame:
    | { readonly column: string; readonly preceding: number; readonly before: boolean }
    | undefined
  readonly select: readonly NamedTyped[]
}

export interface CheckedSignal {
  readonly id: string
  readonly condition: Condition
  readonly evidence: CheckedEvidence
}

/** Which single rows prove a signal. */
export interface CheckedEvidence {
  readonly step: string
  /** Whether they are the rows that the step's group reads, not those that it ends with. */
  readonly beforeGroup: boolean
  readonly where: Typed | undefined
}

export interface CheckedExplanation {
  readonly id: string
  readonly condition: Condition
}

export interface CheckedBand {
  readonly band: 'A' | 'B' | 'C'
  readonly from: number
  /** Over columns `signal.<id>` and `hits.<strength>`. */
  readonly needs: Typed | undefined
}
