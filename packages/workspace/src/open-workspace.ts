import { basename } from 'node:path'
import {
  AdapterError,
  type CellChange,
  createRecordLog,
  type Dataset,
  type DatasetDefinition,
  type DatasetRow,
  findByName,
  type Mapping,
  type Reject,
  type Source,
  type SourceOptions,
  sourceError,
} from '@mingjian/core'
import { chunkPlace, type OpenBatch } from './batch.ts'
import { workspaceError } from './errors.ts'
import { openEngine } from './open-engine.ts'
import { unpack, unpackChunk } from './pack.ts'
import { openBatch, openKey, requireWorkspace } from './read-batches.ts'
import { readingOf } from './reading-of.ts'
import { unseal } from './seal.ts'
import { readChunks, readChunkTables, readStored } from './tables.ts'

/** What a workspace is opened with. */
export interface OpenWorkspaceOptions extends SourceOptions {
  /** The key of the office. */
  readonly key: Uint8Array
}

/** The datasets of a workspace. */
export interface WorkspaceDatasets {
  /** One for each batch, in the order in which they were loaded; `concatDatasets` joins those of one dataset. */
  readonly datasets: readonly Dataset[]
  /** Batches of datasets that the catalog lacks, or that were not asked for, each with the reason. */
  readonly others: readonly AdapterError[]
}

/**
 * Opens a workspace: each batch is the dataset that its file was when it was loaded, with the same rows, records,
 * rejects, counts and fingerprint, read from here. Rows stream chunk by chunk; a batch that is replaced meanwhile ends
 * the reading with an error.
 *
 * @throws {@link AdapterError} for a file that is no workspace, empty, damaged or being written; for another key; for a batch
 * that was read by another definition of its dataset, or with other words of a mapping, than there are now.
 *
 * @example
 * const { datasets } = await openWorkspace('city.duckdb', { catalog, key })
 * for (const { sources } of datasets) console.log(sources[0]?.name)
 */
export async function openWorkspace(
  path: string,
  options: OpenWorkspaceOptions,
): Promise<WorkspaceDatasets> {
  const { catalog, dataset: wanted, mapping, key, name: file = basename(path) } = options
  const batches = await readContents(path, file, key)
  if (batches.length === 0) throw workspaceError('workspace-empty', { file })
  const datasets: Dataset[] = []
  const others: AdapterError[] = []
  for (const batch of batches) {
    const { dataset: id } = batch
    const name = nameOf(batch, batches)
    const definition = catalog.find((each) => each.id === id)
    if (wanted !== undefined && wanted !== id) {
      others.push(workspaceError('batch-other', { file: name, dataset: id, wanted }))
    } else if (definition === undefined) {
      const ids = catalog.map((each) => each.id)
      const unknown = { file: name, id, nearest: undefined, ids }
      others.push(sourceError('dataset-unknown/id', unknown))
    } else {
      if (mapping !== undefined) requireSaid(batch, file, mapping)
      datasets.push(openDataset(batch, { path, file, name, definition, options }))
    }
  }
  return { datasets, others }
}

async function readContents(path: string, file: string, officeKey: Uint8Array) {
  const engine = await openEngine(path, file, 'read')
  try {
    await requireWorkspace(engine)
    const key = await openKey(engine, officeKey)
    return (await readStored(engine)).map((stored) => openBatch(stored, key, file))
  } finally {
    engine.close()
  }
}

/** Files of several months may have one name: then the batch is in it. */
function nameOf({ id, source: { name } }: OpenBatch, all: readonly OpenBatch[]): string {
  const isShared = all.some((other) => other.id !== id && other.source.name === name)
  return isShared ? `${name}@${id}` : name
}

/** A mapping that says other things of a file than when it was loaded would be passed over without a word. */
function requireSaid({ id, source, mapped }: OpenBatch, file: string, mapping: Mapping): void {
  const { files: _, ...said } = findByName(mapping, source.name) ?? {}
  if (Object.keys(said).length === 0 || JSON.stringify(said) === JSON.stringify(mapped)) return
  throw workspaceError('batch-mapped', { file, id, source: source.name, mapping: mapping.file })
}

interface OpenedFrom {
  readonly path: string
  readonly file: string
  readonly name: string
  readonly definition: DatasetDefinition
  readonly options: OpenWorkspaceOptions
}

function openDataset(batch: OpenBatch, from: OpenedFrom): Dataset {
  const { id, columns, source: kept } = batch
  const { name, file, definition } = from
  if (readingOf({ definition, columns }) !== batch.reading) {
    const outdated = { file, id, source: kept.name, dataset: definition.id }
    throw workspaceError('batch-outdated', outdated)
  }
  const { loaded, version } = batch
  const source: Source = { ...kept, name, batch: { id, loaded, version } }
  const tellRejects = createRecordLog<Reject>(from.options.onReject)
  const tellChanges = from.options.onChange && createRecordLog<CellChange>(from.options.onChange)

  async function* batches(signal?: AbortSignal): AsyncGenerator<readonly DatasetRow[]> {
    let chunks = 0
    for await (const { rows, changes } of readPacked(batch, from, tellChanges !== undefined)) {
      signal?.throwIfAborted()
      chunks += 1
      const chunk = unpackChunk(rows, { definition, columns }, name)
      tellRejects(chunks, chunk.rejects)
      const changed = ((changes && unpack(changes)) as CellChange[] | undefined) ?? []
      tellChanges?.(
        chunks,
        changed.map((change) => ({ ...change, source: name })),
      )
      if (chunk.rows.length > 0) yield chunk.rows
    }
    if (chunks !== batch.chunks) throw damaged(batch, file)
  }

  return { definition, columns, sources: [source], batches }
}

/** What stands in the chunks of a batch, opened one after the other. */
async function* readPacked(batch: OpenBatch, { path, file }: OpenedFrom, withChanges: boolean) {
  const { id, key } = batch
  const engine = await openEngine(path, file, 'read')
  let number = 0
  try {
    const parts = (await readChunkTables(engine)).filter((table) => table.id === id)
    // Another program may have put another one in its place.
    if (parts.length !== batch.parts) throw sourceError('file-changed', { file })
    for (const { part } of parts) {
      for (const chunk of await readChunks(engine, id, part, withChanges)) {
        const rows = unseal(key, chunk.rows, chunkPlace(batch, number, 'rows'))
        const changes =
          chunk.changes && unseal(key, chunk.changes, chunkPlace(batch, number, 'changes'))
        if (rows === undefined || changes === undefined) throw damaged(batch, file)
        number += 1
        yield { rows, changes: changes ?? undefined }
      }
    }
  } catch (error) {
    // The engine found it first: it knows no batches.
    const isDamaged = error instanceof AdapterError && error.code === 'workspace-damaged'
    throw isDamaged ? damaged(batch, file, error.cause) : error
  } finally {
    engine.close()
  }
}

const damaged = ({ id, source }: OpenBatch, file: string, cause?: unknown): AdapterError =>
  workspaceError('workspace-damaged/batch', { file, id, source: source.name }, cause)
