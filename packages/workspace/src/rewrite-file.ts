import { chmod, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import process from 'node:process'
import { syncFile } from './create-file.ts'
import { type Engine, openEngine } from './open-engine.ts'
import {
  createTables,
  insertBatch,
  readChunks,
  readChunkTables,
  readStored,
  readWorkspace,
  writeChunks,
} from './tables.ts'

/**
 * Writes a workspace anew with some of its batches, so that no byte of the others is left in it, and puts it in the
 * place of the old one at once: a kill leaves the old file or the new one. Nothing is opened, so no key is needed. The
 * engine that writes the old file keeps others away from it, and is closed at the end.
 */
export async function rewriteFile(
  path: string,
  old: Engine,
  keeps: (id: string) => boolean,
): Promise<void> {
  const place = await realpath(path)
  // Who holds the old file is alone, so this is left from one that broke off.
  const draft = `${place}.new`
  await removeDraft(draft)
  try {
    const fresh = await openEngine(draft, old.file, 'write')
    try {
      await copyBatches(old, fresh, keeps)
      await fresh.run('CHECKPOINT')
    } finally {
      fresh.close()
    }
    // Who may read the old file may read the new one, and nobody else.
    await chmod(draft, (await stat(place)).mode)
    await syncFile(draft)
    // What the log of the old file holds would be taken for that of the new one.
    await old.run('CHECKPOINT')
    // Windows renames no file over one that is open.
    if (process.platform === 'win32') old.close()
    await rename(draft, place)
    if (process.platform !== 'win32') {
      old.close()
      await syncFolder(dirname(place))
    }
  } finally {
    await removeDraft(draft)
  }
}

async function copyBatches(
  from: Engine,
  to: Engine,
  keeps: (id: string) => boolean,
): Promise<void> {
  await createTables(to, await readWorkspace(from))
  const stored = (await readStored(from)).filter(({ id }) => keeps(id))
  const ids = new Set(stored.map(({ id }) => id))
  for (const { id, part } of await readChunkTables(from)) {
    if (ids.has(id)) await writeChunks(to, id, part, await readChunks(from, id, part, true))
  }
  for (const batch of stored) await insertBatch(to, batch)
}

async function removeDraft(draft: string): Promise<void> {
  for (const each of [draft, `${draft}.wal`]) await rm(each, { force: true })
}

/** The name of a file is on the disk once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
