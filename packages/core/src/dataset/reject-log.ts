import type { Reject } from './dataset.ts'

/**
 * Creates a listener for rejects that hears each record once, however often a source is read:
 * records come in order, so those up to the last one heard are passed over.
 *
 * @example
 * const log = createRejectLog((reject) => console.log(reject.record, reject.reason.zh))
 * log(7, [])
 */
export function createRejectLog(
  onReject: ((reject: Reject) => void) | undefined,
): (record: number, rejects: readonly Reject[]) => void {
  let heard = 0
  return (record, rejects) => {
    if (record <= heard) return
    for (const reject of rejects) onReject?.(reject)
    heard = record
  }
}
