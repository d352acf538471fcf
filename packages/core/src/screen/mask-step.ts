import type { Tables } from '../check/checked-model.ts'
import { followKinds } from '../check/column-kinds.ts'
import { datasetsBehind } from '../check/datasets-behind.ts'
import { maskText } from './mask-fact.ts'

/**
 * Masks the text of a column of a step. Its rows may come from tables that are more private than
 * `privacy`, that of the model.
 */
export function createStepMask(
  tables: Tables,
  step: string,
  privacy: number,
): (column: string, text: string) => string {
  const kinds = followKinds(tables)({ step })
  const levels = [...datasetsBehind(tables).values()].map(({ definition }) => definition.privacy)
  const most = Math.max(privacy, ...levels)
  return (column, text) => maskText(text, kinds.get(column), most)
}
