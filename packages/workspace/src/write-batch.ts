import { randomBytes } from 'node:crypto'
import {
  type CellChange,
  type Dataset,
  type DatasetRow,
  findByName,
  type Mapping,
  maskHeader,
  type Reject,
  type Source,
} from '@mingjian/core'
import { type Batch, type BatchContent, chunkPlace, contentPlace, keyPlace } from './batch.ts'
import type { Engine } from './open-engine.ts'
import { pack, packChanges, packChunk } from './pack.ts'
import { keyBytes, seal } from './seal.ts'
import { type StoredBatch, type StoredChunk, writeChunks } from './tables.ts'

/** What was found in data since it was last taken from here; who opens them has these filled. */
export interface Heard {
  readonly rejects: Reject[]
  readonly changes: CellChange[]
}

/** A source that is to become a batch. */
export interface NewBatch {
  readonly dataset: Dataset
  /** What is known of it at this moment. */
  describe(): Source
  readonly reading: string
  readonly version: string
  readonly at: Pick<Batch, 'place' | 'turn'>
}

/** Where it is written, and what is heard on the way. */
export interface WriteOptions {
  readonly engine: Engine
  /** The key of the workspace. */
  readonly key: Uint8Array
  readonly heard: Heard
  readonly mapping?: Mapping | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((source: string, rows: number) => void) | undefined
}

/** Reads a source to its end and writes its chunks; it is a batch as soon as it is listed. */
export async function writeBatch(
  { dataset, describe, reading, version, at }: NewBatch,
  { engine, key, heard, mapping, signal, onProgress }: WriteOptions,
): Promise<StoredBatch> {
  const named = { id: randomBytes(5).toString('hex'), dataset: dataset.definition.id }
  const own = randomBytes(keyBytes)
  const writer = createChunkWriter(engine, named, own)
  const { name } = describe()
  let rows = 0
  const add = async (batch: readonly DatasetRow[]) => {
    const packed = packChunk({ rows: batch, rejects: heard.rejects.splice(0) }, dataset)
    await writer.add(packed, packChanges(heard.changes.splice(0)))
    rows += batch.length
  }
  for await (const batch of dataset.batches(signal)) {
    await add(batch)
    onProgress?.(name, rows)
    // Packing is synchronous: let an abort be seen.
    await new Promise(setImmediate)
    signal?.throwIfAborted()
  }
  // What was found behind the last row.
  if (heard.rejects.length + heard.changes.length > 0) await add([])
  const { chunks, parts } = await writer.close()
  const source = describe()
  const { files: _, ...said } = (mapping && findByName(mapping, name)) ?? {}
  const mapped = mapping === undefined ? null : said
  const { columns } = dataset
  const content: BatchContent = { source, columns, reading, version, mapped, chunks, parts }
  const batch: Batch = {
    ...named,
    ...at,
    office: source.office === undefined ? null : maskHeader(source.office),
    from: source.coverage?.from ?? null,
    to: source.coverage?.to ?? null,
    rows,
    rejected: source.counts.rejected,
    loaded: new Date().toISOString(),
  }
  return {
    ...batch,
    sealedKey: seal(key, own, keyPlace(batch)),
    sealed: seal(own, pack(content), contentPlace(batch)),
  }
}

/** Chunks go to the file as soon as there are so many bytes of them. */
const partBytes = 8_000_000

/** Seals chunks in their places and writes them, some megabytes at a time. */
function createChunkWriter(engine: Engine, batch: Pick<Batch, 'id' | 'dataset'>, key: Uint8Array) {
  let [chunks, parts, bytes] = [0, 0, 0]
  let waiting: StoredChunk[] = []
  const flush = async () => {
    if (waiting.length > 0) {
      await writeChunks(engine, batch.id, parts, waiting)
      parts += 1
    }
    waiting = []
    bytes = 0
  }
  return {
    async add(packed: Uint8Array, packedChanges: Uint8Array | null): Promise<void> {
      const rows = seal(key, packed, chunkPlace(batch, chunks, 'rows'))
      const changes =
        packedChanges && seal(key, packedChanges, chunkPlace(batch, chunks, 'changes'))
      waiting.push({ number: chunks, rows, changes })
      chunks += 1
      bytes += rows.length + (changes?.length ?? 0)
      if (bytes >= partBytes) await flush()
    },
    async close() {
      await flush()
      return { chunks, parts }
    },
  }
}
