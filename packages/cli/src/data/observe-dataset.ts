import { bulkOf, type Dataset, type RowWatcher } from '@mingjian/core'
import { type LackingKey, watchKeys } from './lacking-keys.ts'
import { type LateDays, watchLateDays } from './late-days.ts'

/** A dataset that says whether it was read to its end. */
export interface ObservedDataset {
  readonly dataset: Dataset
  wasRead(): boolean
  /** Of one of its sources the rows that lack what they are found by. */
  lacking(source: number): readonly LackingKey[]
  /** Of one of its sources the days long after that of the run. */
  late(source: number): readonly LateDays[]
}

/**
 * Waits for `settle` after each batch, so that what the reading of it found (rejects) is written
 * before more is read. `asOf` is the day of the run.
 */
export function observeDataset(
  inner: Dataset,
  asOf: string,
  settle: () => Promise<void>,
): ObservedDataset {
  let read = false
  const keys = watchKeys(inner)
  const days = watchLateDays(inner, asOf)
  async function* batches(signal?: AbortSignal): ReturnType<Dataset['batches']> {
    keys.start()
    days.start()
    for await (const batch of inner.batches(signal)) {
      await settle()
      keys.watch(batch)
      days.watch(batch)
      yield batch
    }
    await settle()
    read = true
  }
  const watcher: RowWatcher = {
    ...keys.watcher,
    settle,
    heed: (answers) => {
      keys.start()
      keys.watcher.heed(answers)
      read = true
    },
  }
  const later: RowWatcher = {
    ...days.watcher,
    heed: (answers) => {
      days.start()
      days.watcher.heed(answers)
    },
  }
  const bulk = bulkOf(inner)
  const dataset: Dataset = {
    ...inner,
    batches,
    ...(bulk && { bulk: { ...bulk, batches, watchers: [...bulk.watchers, watcher, later] } }),
  }
  return { dataset, wasRead: () => read, lacking: keys.lacking, late: days.late }
}
