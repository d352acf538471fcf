import type { MappedSource, Source } from '@mingjian/core'

/** A batch as the file shows it without a key: what listing and purging need, and nothing of its rows. */
export interface Batch {
  /** Random: it says nothing of what the batch holds. */
  readonly id: string
  /** The place among the batches: in this order they are read. One that replaces another takes its place. */
  readonly place: number
  /** The place among the batches of its load: several may have replaced one. */
  readonly turn: number
  /** Id of the dataset. */
  readonly dataset: string
  /** Who handed it over; long runs of digits in it are masked. */
  readonly office: string | null
  /** The period that was declared for it; an end that is null is open, or nothing was declared. */
  readonly from: string | null
  readonly to: string | null
  /** Rows that it holds, before those that repeat another are told apart. */
  readonly rows: number
  readonly rejected: number
  /** When it was loaded, in UTC. */
  readonly loaded: string
}

/**
 * The day on which a batch was loaded, in Shanghai, as all days are that the program says by itself.
 *
 * @example
 * dayLoaded({ loaded: '2026-01-31T20:15:00.000Z' }) // => '2026-02-01'
 */
export const dayLoaded = ({ loaded }: Pick<Batch, 'loaded'>): string =>
  new Date(Date.parse(loaded) + hoursAhead * 3_600_000).toISOString().slice(0, 10)

const hoursAhead = 8

/** What is known of a batch under the key of its workspace. */
export interface BatchContent {
  /** The file or table that it was, with all that was found in it. */
  readonly source: Source
  /** The columns that its rows hold. */
  readonly columns: readonly string[]
  /** What its cells were read by: see `readingOf`. */
  readonly reading: string
  /** The version of the program that read it. */
  readonly version: string
  /** What a mapping said of the file. */
  readonly mapped: Omit<MappedSource, 'files'> | null
  /** How many chunks its rows are in, and how many tables these. */
  readonly chunks: number
  readonly parts: number
}

/** A batch that was opened. */
export interface OpenBatch extends Batch, BatchContent {
  /** Its own key: random, and kept sealed under that of the workspace. */
  readonly key: Uint8Array
}

/** What the place of a chunk says: it is opened there and nowhere else. */
export const chunkPlace = (
  { id, dataset }: Pick<Batch, 'id' | 'dataset'>,
  chunk: number,
  what: 'rows' | 'changes',
): string => JSON.stringify([what, id, dataset, chunk])

/** The same of the content of a batch: what is shown without a key is bound to it. */
export const contentPlace = (batch: Batch): string => {
  const { id, place, turn, dataset, office, from, to, rows, rejected, loaded } = batch
  return JSON.stringify([
    'batch',
    id,
    place,
    turn,
    dataset,
    office,
    from,
    to,
    rows,
    rejected,
    loaded,
  ])
}

/** The same of the key of a batch. */
export const keyPlace = ({ id, dataset }: Pick<Batch, 'id' | 'dataset'>): string =>
  JSON.stringify(['key', id, dataset])
