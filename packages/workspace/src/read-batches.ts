import { type Batch, type BatchContent, contentPlace, keyPlace, type OpenBatch } from './batch.ts'
import { workspaceError } from './errors.ts'
import type { Engine } from './open-engine.ts'
import { openEngine } from './open-engine.ts'
import { unpack } from './pack.ts'
import { deriveKey, unseal } from './seal.ts'
import { hasTables, layout, readStored, readWorkspace, type StoredBatch } from './tables.ts'

/** Opens the key of a workspace with that of the office. */
export async function openKey(engine: Engine, officeKey: Uint8Array): Promise<Uint8Array> {
  const { file } = engine
  const { salt, proof } = await readWorkspace(engine)
  const key = deriveKey(officeKey, salt)
  if (unseal(key, proof, 'workspace') === undefined) throw workspaceError('workspace-key', { file })
  return key
}

/** Makes sure that a database is a workspace of this version. */
export async function requireWorkspace(engine: Engine): Promise<void> {
  const { file } = engine
  if (!(await hasTables(engine))) throw workspaceError('not-workspace', { file })
  const found = await readWorkspace(engine)
  if (found.layout > layout) throw workspaceError('workspace-newer', { file })
}

/** Opens what is known of a batch. */
export function openBatch(stored: StoredBatch, key: Uint8Array, file: string): OpenBatch {
  const { sealedKey, sealed, ...batch } = stored
  const own = unseal(key, sealedKey, keyPlace(batch))
  const packed = own && unseal(own, sealed, contentPlace(batch))
  if (own === undefined || packed === undefined) {
    throw workspaceError('workspace-damaged/batch', { file, id: batch.id, source: batch.dataset })
  }
  return { ...batch, ...(unpack(packed) as BatchContent), key: own }
}

/** A batch in a list; with the key also the name of the file that it was. */
export interface ListedBatch extends Batch {
  readonly source?: string
}

/**
 * Lists the batches of a workspace in the order in which they are read. No key is needed; with it they have the names
 * of their files.
 *
 * @throws {@link AdapterError} for a file that is no workspace, damaged or being written, and for another key.
 *
 * @example
 * for (const { id, dataset, rows } of await listBatches('city.duckdb')) console.log(id, dataset, rows)
 */
export async function listBatches(
  path: string,
  { key, name = path }: { readonly key?: Uint8Array | undefined; readonly name?: string } = {},
): Promise<readonly ListedBatch[]> {
  const engine = await openEngine(path, name, 'read')
  try {
    await requireWorkspace(engine)
    const opened = key && (await openKey(engine, key))
    return (await readStored(engine)).map((stored) => {
      const { sealedKey: _, sealed: __, ...batch } = stored
      return opened === undefined
        ? batch
        : { ...batch, source: openBatch(stored, opened, name).source.name }
    })
  } finally {
    engine.close()
  }
}
