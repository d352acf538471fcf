import type { CheckedModel, TableName } from '../check/checked-model.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import type { PlanDataset } from '../plan/plan.ts'

/**
 * The datasets whose records the rows of a step are, as `$part` counts them: one without a union.
 * Undefined where a union holds groups, which are no records.
 */
export function originsOf(
  checked: CheckedModel,
  step: string,
  datasets: readonly PlanDataset[],
): readonly (PlanDataset | undefined)[] {
  const found = checked.steps.find(({ name }) => name === step)
  if (found === undefined) throw new InvariantError(`No step ${step}.`)
  const partsOf = (of: TableName): readonly (PlanDataset | undefined)[] => {
    if ('dataset' in of) return [datasets.find(({ name }) => name === of.dataset)]
    const isGroup = checked.steps.some(({ name, group }) => name === of.step && group !== undefined)
    return isGroup ? [undefined] : originsOf(checked, of.step, datasets)
  }
  if (found.union !== undefined) return found.union.of.flatMap(partsOf)
  return 'step' in found.from ? originsOf(checked, found.from.step, datasets) : partsOf(found.from)
}
