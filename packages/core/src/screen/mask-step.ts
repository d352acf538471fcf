import type { Tables } from '../check/checked-model.ts'
import { followKinds } from '../check/column-kinds.ts'
import { maskText } from './mask-fact.ts'
import { mostPrivate } from './most-private.ts'

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
  const most = mostPrivate(tables, privacy)
  return (column, text) => maskText(text, kinds.get(column), most)
}
