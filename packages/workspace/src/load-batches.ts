import { basename } from 'node:path'
import { type Dataset, InvariantError, type Mapping, type Source } from '@mingjian/core'
import type { Batch, OpenBatch } from './batch.ts'
import { createFile } from './create-file.ts'
import { type Candidate, type Decision, decide } from './decide.ts'
import { type Engine, openEngine } from './open-engine.ts'
import { openBatch, openKey, requireWorkspace } from './read-batches.ts'
import { readingOf } from './reading-of.ts'
import { rewriteFile } from './rewrite-file.ts'
import {
  deleteBatch,
  dropChunks,
  insertBatch,
  inTransaction,
  readChunkTables,
  readStored,
  type StoredBatch,
} from './tables.ts'
import { type Heard, writeBatch } from './write-batch.ts'

/** How data are loaded into a workspace. */
export interface LoadOptions {
  /** The key of the office. */
  readonly key: Uint8Array
  /** The version of the program: what another one has read is read anew. */
  readonly version: string
  /** What the listeners of the data hear; it is kept beside their rows, so that it is heard again. */
  readonly heard: Heard
  /** What the data were opened with. */
  readonly mapping?: Mapping | undefined
  /** Said of all sources that do not say it themselves. */
  readonly said?: Pick<Source, 'office' | 'coverage' | 'extracted'> | undefined
  /** Whether data of the same dataset, office and period take the place of a batch, or stand beside it. */
  readonly instead?: 'replace' | 'add' | undefined
  /** The name of the workspace in messages; its base name without one. */
  readonly name?: string | undefined
  readonly signal?: AbortSignal | undefined
  /** Hears how many rows of a source were read. */
  readonly onProgress?: ((source: string, rows: number) => void) | undefined
}

/** What became of one source. */
export interface LoadedBatch {
  readonly dataset: Dataset
  readonly source: Source
  readonly kind: Decision['kind']
  /** The batch that it is now; where it is the `same`, the one that it was already, with the file of then. */
  readonly batch: Batch & { readonly source: Source }
  readonly replaced: readonly (Batch & { readonly source: Source })[]
}

/**
 * Loads datasets of one source each into a workspace, which is made where there is none. All become batches together
 * or none does, and readers see them from one moment to the next: a kill leaves the old state or the new one. What
 * batches were replaced is not left in the file.
 *
 * @throws {@link AdapterError} for a file that is no workspace, damaged or in use; for another key; where data meet a
 * batch and are not the same and `instead` does not say what to do; and what the reading of the data throws.
 *
 * @example
 * const heard = { rejects: [], changes: [] }
 * const march = createDataset(definition, rows, { name: '三月.json' })
 * await loadBatches('city.duckdb', [march], { key, version: '1.0.0', heard })
 */
export async function loadBatches(
  path: string,
  datasets: readonly Dataset[],
  options: LoadOptions,
): Promise<readonly LoadedBatch[]> {
  const { name: file = basename(path) } = options
  await createFile(path, file, options.key)
  const engine = await openEngine(path, file, 'write')
  try {
    await requireWorkspace(engine)
    const key = await openKey(engine, options.key)
    const stored = await readStored(engine)
    const batches = stored.map((each) => openBatch(each, key, file))
    const strays = await dropStrays(engine)
    const decided = datasets.map((dataset): Decided => {
      const candidate = candidateOf(dataset, options)
      return { ...candidate, ...decide(candidate, batches, { file, instead: options.instead }) }
    })
    return await loadDecided(path, { engine, key, batches, strays, options }, decided)
  } finally {
    engine.close()
  }
}

type Decided = Candidate & Decision

interface Loading {
  readonly engine: Engine
  readonly key: Uint8Array
  readonly batches: readonly OpenBatch[]
  /** Tables that a load left which broke off. */
  readonly strays: number
  readonly options: LoadOptions
}

const candidateOf = (dataset: Dataset, options: LoadOptions): Candidate => ({
  dataset,
  source: describeSource(dataset, options),
  reading: readingOf(dataset),
  version: options.version,
})

/** What is known of the one source of a dataset at this moment: its counts grow while it is read. */
function describeSource({ sources }: Dataset, { said }: LoadOptions): Source {
  const [source, other] = sources
  if (source === undefined || other !== undefined) {
    throw new InvariantError(`A batch is one source, not ${sources.length}.`)
  }
  // Of a batch of another workspace this is another one.
  const { batch: _, ...own } = source
  return { ...said, ...own }
}

async function loadDecided(
  path: string,
  { engine, key, batches, strays, options }: Loading,
  decided: readonly Decided[],
): Promise<readonly LoadedBatch[]> {
  const written: StoredBatch[] = []
  const loaded: LoadedBatch[] = []
  let last = Math.max(-1, ...batches.map(({ place }) => place))
  try {
    for (const each of decided) {
      const { dataset, kind } = each
      const describe = () => describeSource(dataset, options)
      if (kind === 'same') {
        loaded.push({ dataset, source: describe(), kind, batch: each.batch, replaced: [] })
        continue
      }
      const { replaces: replaced } = each
      if (replaced.length === 0) last += 1
      const at = { place: replaced[0]?.place ?? last, turn: written.length }
      const batch = await writeBatch({ ...each, describe, at }, { ...options, engine, key })
      written.push(batch)
      const source = describe()
      loaded.push({ dataset, source, kind, batch: { ...batch, source }, replaced })
    }
  } catch (error) {
    // What was written belongs to no batch.
    await dropStrays(engine)
    throw error
  }
  const gone = new Set(loaded.flatMap(({ replaced }) => replaced.map(({ id }) => id)))
  await inTransaction(engine, async () => {
    for (const id of gone) await deleteBatch(engine, id)
    for (const batch of written) await insertBatch(engine, batch)
  })
  // A batch that was replaced may be among the strays: nothing of it is to be left.
  if (gone.size + strays > 0) await rewriteFile(path, engine, () => true)
  else await engine.run('CHECKPOINT')
  return loaded
}

/** Drops the tables of chunks that belong to no batch, and says how many there were. */
async function dropStrays(engine: Engine): Promise<number> {
  const ids = new Set((await readStored(engine)).map(({ id }) => id))
  const strays = (await readChunkTables(engine)).filter(({ id }) => !ids.has(id))
  for (const { id, part } of strays) await dropChunks(engine, id, part)
  return strays.length
}
