import type { CheckedModel } from '../check/checked-model.ts'
import { followKinds } from '../check/column-kinds.ts'
import { maskText } from './mask-fact.ts'

/**
 * Masks the text of a column of a step. Its rows may come from tables that are more private than
 * the model says.
 */
export function createStepMask(
  checked: CheckedModel,
  step: string,
): (column: string, text: string) => string {
  const kinds = followKinds(checked.steps, checked.datasets).get(step)
  const levels = [...checked.datasets.values()].map(({ definition }) => definition.privacy)
  const privacy = Math.max(checked.source.model.privacy, ...levels)
  return (column, text) => maskText(text, kinds?.get(column), privacy)
}
