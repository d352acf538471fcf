import type { CheckedModel } from '../check/checked-model.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import type { PlanDataset } from '../plan/plan.ts'

/** The dataset whose rows a step of single rows holds. */
export function originOf(
  checked: CheckedModel,
  step: string,
  datasets: readonly PlanDataset[],
): PlanDataset {
  const from = checked.steps.find(({ name }) => name === step)?.from
  if (from === undefined) throw new InvariantError(`No step ${step}.`)
  if ('step' in from) return originOf(checked, from.step, datasets)
  const dataset = datasets.find(({ name }) => name === from.dataset)
  if (dataset === undefined) throw new InvariantError(`No dataset ${from.dataset}.`)
  return dataset
}
