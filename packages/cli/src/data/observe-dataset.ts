import type { Dataset } from '@mingjian/core'

/** A dataset that says whether it was read to its end. */
export interface ObservedDataset {
  readonly dataset: Dataset
  wasRead(): boolean
}

/**
 * Waits for `settle` after each batch, so that what the reading of it found (rejects) is written
 * before more is read.
 */
export function observeDataset(inner: Dataset, settle: () => Promise<void>): ObservedDataset {
  let read = false
  async function* batches(signal?: AbortSignal): ReturnType<Dataset['batches']> {
    for await (const batch of inner.batches(signal)) {
      await settle()
      yield batch
    }
    await settle()
    read = true
  }
  return { dataset: { ...inner, batches }, wasRead: () => read }
}
