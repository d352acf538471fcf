import type { Model, VariantRun } from '@mingjian/core'
import type { FoundParam } from './find-param.ts'
import type { TriedValue } from './list-values.ts'

/** What a model finds with each value of its parameters. */
export interface Tuned {
  readonly model: Model
  readonly asOf: string
  readonly backend: string
  readonly params: readonly FoundParam[]
  /** The signals that the parameters reach. */
  readonly signals: readonly string[]
  readonly rows: readonly TunedRow[]
}

export interface TunedRow extends VariantRun {
  /** One for each parameter. */
  readonly values: readonly TriedValue[]
  readonly isOwn: boolean
}

export const bands = ['A', 'B', 'C'] as const

/** Clues by band; undefined where the model did not come so far. */
export function cluesOf({ run: { counts } }: TunedRow) {
  if (counts === undefined) return undefined
  const [A = 0, B = 0, C = 0] = bands.map((band) => counts.clues[band] ?? 0)
  return { A, B, C, total: A + B + C }
}

/** Whether a screening would hold the clues, because they are too many. */
export const isHeld = ({ run }: TunedRow): boolean => run.status === 'suspect-data'
