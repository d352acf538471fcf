import sumBy from 'lodash/sumBy.js'
import type { CheckedModel } from '../check/checked-model.ts'
import { keyCells } from '../check/key-cells.ts'
import type { Coverage } from '../dataset/coverage.ts'
import type { Dataset, Source } from '../dataset/dataset.ts'

/**
 * What data cover where rows that lost their place are doubted (SEMANTICS 5.22): of a dataset with
 * rejected records that are data, or with unknown cells by which some model finds its rows, any may be missing.
 */
export function doubtLost(
  models: readonly CheckedModel[],
  datasets: ReadonlyMap<string, Dataset>,
  coverage: ReadonlyMap<string, Coverage>,
): ReadonlyMap<string, Coverage> {
  const keys = new Set(models.flatMap((model) => [...keyCells(model)]))
  return new Map(
    [...coverage].map(([id, each]) => {
      const found = Object.entries(each.unknown ?? {})
      const lacking = found.filter(([column]) => keys.has(`${id}.${column}`))
      const rejected = sumBy(datasets.get(id)?.sources ?? [], lostRecords)
      const isWhole = lacking.length === 0 && rejected === 0
      return [
        id,
        isWhole ? each : { ...each, lost: { rejected, lacking: Object.fromEntries(lacking) } },
      ]
    }),
  )
}

/** Totals, notes and the header once more are nobody's. */
const lostRecords = ({ counts }: Source): number =>
  counts.rejected - counts.totals - counts.headersAgain - counts.notes
