import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import {
  type CellChange,
  type Dataset,
  findByName,
  InvariantError,
  type Mapping,
  maskHeader,
  type Reject,
  type Source,
} from '@mingjian/core'
import {
  type Batch,
  type BatchContent,
  chunkPlace,
  contentPlace,
  keyPlace,
  type OpenBatch,
} from './batch.ts'
import { createFile } from './create-file.ts'
import { type Candidate, type Decision, decide } from './decide.ts'
import { type Engine, openEngine } from './open-engine.ts'
import { pack, packChanges, packChunk } from './pack.ts'
import { openBatch, openKey, requireWorkspace } from './read-batches.ts'
import { readingOf } from './reading-of.ts'
import { rewriteFile } from './rewrite-file.ts'
import { keyBytes, seal } from './seal.ts'
import {
  deleteBatch,
  dropChunks,
  insertBatch,
  inTransaction,
  readChunkTables,
  readStored,
  type StoredBatch,
  type StoredChunk,
  writeChunks,
} from './tables.ts'

/** What was found in data since it was last taken from here; who opens them has these filled. */
export interface Heard {
  readonly rejects: Reject[]
  readonly changes: CellChange[]
}

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
    await dropStrays(engine)
    const decided = datasets.map((dataset): Decided => {
      const candidate = candidateOf(dataset, options)
      return { ...candidate, ...decide(candidate, batches, { file, instead: options.instead }) }
    })
    return await loadDecided(path, { engine, key, batches, options }, decided)
  } finally {
    engine.close()
  }
}

type Decided = Candidate & Decision

interface Loading {
  readonly engine: Engine
  readonly key: Uint8Array
  readonly batches: readonly OpenBatch[]
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
  loading: Loading,
  decided: readonly Decided[],
): Promise<readonly LoadedBatch[]> {
  const { engine, batches, options } = loading
  const written: StoredBatch[] = []
  const loaded: LoadedBatch[] = []
  let place = Math.max(-1, ...batches.map((batch) => batch.place))
  try {
    for (const each of decided) {
      const { dataset, source, kind } = each
      if (kind === 'same') {
        const { batch } = each
        loaded.push({ dataset, source, kind, batch, replaced: [] })
        continue
      }
      const [first] = each.replaces
      if (first === undefined) place += 1
      const at = { place: first?.place ?? place, turn: written.length }
      const batch = await writeBatch(loading, each, at)
      written.push(batch)
      const read = describeSource(dataset, options)
      const { replaces: replaced } = each
      loaded.push({ dataset, source: read, kind, batch: { ...batch, source: read }, replaced })
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
  if (gone.size > 0) await rewriteFile(path, engine, () => true)
  else await engine.run('CHECKPOINT')
  return loaded
}

/** Chunks go to the file as soon as there are so many bytes of them. */
const partBytes = 8_000_000

/** Reads a source to its end and writes its chunks; it becomes a batch when it is listed. */
async function writeBatch(
  { engine, key, options }: Loading,
  { dataset, source, reading, version }: Candidate,
  at: Pick<Batch, 'place' | 'turn'>,
): Promise<StoredBatch> {
  const { heard, signal, mapping } = options
  const { id: of } = dataset.definition
  const id = randomBytes(5).toString('hex')
  const own = randomBytes(keyBytes)
  let [rows, chunks, parts, bytes] = [0, 0, 0, 0]
  let waiting: StoredChunk[] = []
  const flush = async () => {
    if (waiting.length > 0) {
      await writeChunks(engine, id, parts, waiting)
      parts += 1
    }
    waiting = []
    bytes = 0
  }
  const add = async (batch: Parameters<typeof packChunk>[0]['rows']) => {
    const packed = packChunk({ rows: batch, rejects: heard.rejects.splice(0) }, dataset)
    const changes = packChanges(heard.changes.splice(0))
    const placed = (what: 'rows' | 'changes') => chunkPlace({ id, dataset: of }, chunks, what)
    const chunk = {
      number: chunks,
      rows: seal(own, packed, placed('rows')),
      changes: changes && seal(own, changes, placed('changes')),
    }
    waiting.push(chunk)
    chunks += 1
    rows += batch.length
    bytes += chunk.rows.length + (chunk.changes?.length ?? 0)
    if (bytes >= partBytes) await flush()
  }
  for await (const batch of dataset.batches(signal)) {
    await add(batch)
    options.onProgress?.(source.name, rows)
    // Packing is synchronous: let an abort be seen.
    await new Promise(setImmediate)
    signal?.throwIfAborted()
  }
  // What was found behind the last row.
  if (heard.rejects.length + heard.changes.length > 0) await add([])
  await flush()
  const kept = describeSource(dataset, options)
  const { files: _, ...mapped } = (mapping && findByName(mapping, source.name)) ?? {}
  const { columns } = dataset
  const content: BatchContent = {
    source: kept,
    columns,
    reading,
    version,
    mapped: mapping === undefined ? null : mapped,
    chunks,
    parts,
  }
  const batch: Batch = {
    id,
    ...at,
    dataset: of,
    office: kept.office === undefined ? null : maskHeader(kept.office),
    from: kept.coverage?.from ?? null,
    to: kept.coverage?.to ?? null,
    rows,
    rejected: kept.counts.rejected,
    loaded: new Date().toISOString(),
  }
  return {
    ...batch,
    sealedKey: seal(key, own, keyPlace(batch)),
    sealed: seal(own, pack(content), contentPlace(batch)),
  }
}

/** Drops chunks that belong to no batch: a load that broke off left them. */
async function dropStrays(engine: Engine): Promise<void> {
  const ids = new Set((await readStored(engine)).map(({ id }) => id))
  for (const { id, part } of await readChunkTables(engine)) {
    if (!ids.has(id)) await dropChunks(engine, id, part)
  }
}
