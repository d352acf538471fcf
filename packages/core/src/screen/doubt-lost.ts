import type { CheckedModel } from '../check/checked-model.ts'
import { keyCells } from '../check/key-cells.ts'
import type { Coverage } from '../dataset/coverage.ts'
import type { Dataset } from '../dataset/dataset.ts'

/**
 * What data cover where rows that lost their place are doubted (SEMANTICS 5.22): of a dataset with
 * rejected records, or with unknown cells by which some model finds its rows, any may be missing.
 */
export function doubtLost(
  models: readonly CheckedModel[],
  datasets: ReadonlyMap<string, Dataset>,
  coverage: ReadonlyMap<string, Coverage>,
): ReadonlyMap<string, Coverage> {
  const keys = new Set(models.flatMap((model) => [...keyCells(model)]))
  const loses = (id: string, { unknown = {} }: Coverage): boolean =>
    Object.keys(unknown).some((column) => keys.has(`${id}.${column}`)) ||
    datasets.get(id)?.sources.some(({ counts }) => counts.rejected > 0) === true
  return new Map(
    [...coverage].map(([id, each]) => [id, loses(id, each) ? { ...each, lost: true } : each]),
  )
}
