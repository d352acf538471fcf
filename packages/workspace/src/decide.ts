import type { Dataset, Source } from '@mingjian/core'
import { dayLoaded, type OpenBatch } from './batch.ts'
import { workspaceError } from './errors.ts'
import type { NamedBatch } from './workspace-messages.ts'

/** What becomes of data that are loaded into a workspace. */
export type Decision =
  /** They are there already: nothing is done. */
  | { readonly kind: 'same'; readonly batch: OpenBatch }
  /** The same file, read by another program or definition since: it is read anew. */
  | { readonly kind: 'anew'; readonly replaces: readonly OpenBatch[] }
  | { readonly kind: 'replaced'; readonly replaces: readonly OpenBatch[] }
  | { readonly kind: 'added'; readonly replaces: readonly [] }

/** What data that are loaded are compared by. */
export interface Candidate {
  readonly dataset: Dataset
  readonly source: Source
  readonly reading: string
  readonly version: string
}

export interface DecideOptions {
  readonly file: string
  /** What is to be done with another batch of the same dataset, office and period; undefined: ask. */
  readonly instead: 'replace' | 'add' | undefined
}

/**
 * Decides what becomes of data. They meet a batch of the same dataset that has the very same content, whatever its
 * name, or that was declared for the same office and period; without a declared period nobody can tell.
 *
 * @throws {@link AdapterError} where they meet one and are not the same, and nobody said what to do: it may be a
 * correction, another part of the month, or the file of another month.
 */
export function decide(
  { dataset, source, reading, version }: Candidate,
  batches: readonly OpenBatch[],
  { file, instead }: DecideOptions,
): Decision {
  const { id, title } = dataset.definition
  const there = batches.filter((batch) => batch.dataset === id)
  const copies = there.filter((batch) => contentOf(batch.source) === contentOf(source))
  const same = copies.find((batch) => saidOf(batch.source) === saidOf(source))
  if (same !== undefined) {
    const isRead = same.reading === reading && same.version === version
    return isRead ? { kind: 'same', batch: same } : { kind: 'anew', replaces: [same] }
  }
  const peers = there.filter((batch) => periodOf(batch.source) === periodOf(source))
  const met = [...new Set([...copies, ...peers])]
  if (met.length === 0) return { kind: 'added', replaces: [] }
  if (instead === 'replace') return { kind: 'replaced', replaces: met }
  if (copies.length > 0) {
    const repeats = { file, source: source.name, batches: copies.map(named) }
    throw workspaceError('batch-repeats', repeats)
  }
  if (instead === 'add') return { kind: 'added', replaces: [] }
  const meets = {
    file,
    source: source.name,
    dataset: { zh: title.zh, en: title.en ?? title.zh },
    batches: peers.map(named),
  }
  throw workspaceError('batch-meets', meets)
}

/** The bytes, and which part of them: a workbook has several sheets. What has no fingerprint is like nothing. */
const contentOf = ({ sha256, sheet, table, list }: Source): unknown =>
  sha256 === undefined ? Symbol('unknown') : JSON.stringify([sha256, sheet, table, list])

/** What was said of a file, and the columns that were read of it. */
const saidOf = ({ office, coverage, extracted, empty, headers }: Source): string =>
  JSON.stringify([office, coverage && [coverage.from, coverage.to], extracted, empty, headers])

const periodOf = ({ office, coverage }: Source): unknown =>
  coverage === undefined
    ? Symbol('undeclared')
    : JSON.stringify([office, coverage.from, coverage.to])

const named = ({ id, source, rows, loaded }: OpenBatch): NamedBatch => ({
  id,
  source: source.name,
  rows,
  loaded: dayLoaded({ loaded }),
})
