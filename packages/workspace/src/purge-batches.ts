import { basename } from 'node:path'
import type { Batch } from './batch.ts'
import { openEngine } from './open-engine.ts'
import { requireWorkspace } from './read-batches.ts'
import { rewriteFile } from './rewrite-file.ts'
import { readStored } from './tables.ts'

/**
 * Removes batches from a workspace and writes it anew, so that no byte of theirs is left in the file; also what broken
 * loads left. All are removed or none is. No key is needed.
 *
 * @throws {@link AdapterError} for a file that is no workspace, damaged or in use.
 *
 * @example
 * const old = (await listBatches('city.duckdb')).filter(({ loaded }) => loaded < '2024-01-01')
 * await purgeBatches('city.duckdb', old.map(({ id }) => id))
 */
export async function purgeBatches(
  path: string,
  ids: readonly string[],
  { name: file = basename(path) }: { readonly name?: string } = {},
): Promise<readonly Batch[]> {
  const engine = await openEngine(path, file, 'write')
  try {
    await requireWorkspace(engine)
    const gone = (await readStored(engine)).filter(({ id }) => ids.includes(id))
    await rewriteFile(path, engine, (id) => !ids.includes(id))
    return gone.map(({ sealedKey: _, sealed: __, ...batch }) => batch)
  } finally {
    engine.close()
  }
}
