import type { CellChange, Reject } from './dataset.ts'

/** Who hears what becomes of records and cells, once, however often a source is read. */
export interface CellListeners {
  /** Hears every record and cell that could not be read. */
  readonly onReject?: ((reject: Reject) => void) | undefined
  /** Hears every cell whose value is not written as it is compared. */
  readonly onChange?: ((change: CellChange) => void) | undefined
}

/**
 * Creates a listener that hears of each record once, however often a source is read: records come in
 * order, so those up to the last one heard are passed over.
 *
 * @example
 * const log = createRecordLog((text: string) => console.log(text))
 * log(7, [])
 */
export function createRecordLog<Item>(
  listener: ((item: Item) => void) | undefined,
): (record: number, items: readonly Item[]) => void {
  let heard = 0
  return (record, items) => {
    if (record <= heard) return
    for (const item of items) listener?.(item)
    heard = record
  }
}
