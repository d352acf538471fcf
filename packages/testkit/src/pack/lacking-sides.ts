import type { LoadedModel } from '@mingjian/core'
import type { ModelCase } from './model-case.ts'

/** A signal or explanation, and an outcome that no case shows. */
export interface LackingSide {
  readonly id: string
  readonly side: string
}

/**
 * Lists the signals and explanations of a model that no case shows hit, or none shows clear (of a
 * signal with `only`, none to which it does not apply): such a signal could be wrong without
 * anybody seeing it.
 *
 * @example
 * lackingSides(model, cases) // => []
 * lackingSides(model, [])[0] // => { id: 'volume', side: 'hit' }
 */
export function lackingSides({ model }: LoadedModel, cases: readonly ModelCase[]): LackingSide[] {
  const outcomes = cases.flatMap(({ expect }) =>
    Object.values(expect).flatMap(({ signals }) => Object.entries(signals ?? {})),
  )
  const ids = [...Object.keys(model.signals), ...Object.keys(model.explained_by)]
  return ids.flatMap((id) =>
    ['hit', 'clear', ...(model.signals[id]?.only === undefined ? [] : ['not-applicable'])]
      .filter((side) => !outcomes.some(([named, outcome]) => named === id && outcome === side))
      .map((side) => ({ id, side })),
  )
}
