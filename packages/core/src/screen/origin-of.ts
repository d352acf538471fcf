import type { Tables } from '../check/checked-model.ts'
import { gathers } from '../check/gathers.ts'
import { type PlacedStep, startsOf, stepNamed } from '../check/placed-step.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'

/**
 * The datasets whose records the rows of a step are, as `$part` counts them: one without a union.
 * Undefined where a union holds groups, which are no records.
 */
export function originsOf(
  tables: Tables,
  step: string,
): readonly (DatasetDefinition | undefined)[] {
  const placed = stepNamed(step, tables)
  if (placed === undefined) throw new InvariantError(`No step ${step}.`)
  return originsBehind(placed)
}

const originsBehind = (placed: PlacedStep): readonly (DatasetDefinition | undefined)[] =>
  startsOf(placed).flatMap((start) => {
    if ('dataset' in start) return [start.dataset]
    const isPart = placed.step.union !== undefined && gathers(start.step)
    return isPart ? [undefined] : originsBehind(start)
  })
