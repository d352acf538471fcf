import { randomBytes } from 'node:crypto'
import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { openEngine } from './open-engine.ts'
import { deriveKey, seal } from './seal.ts'
import { createTables, layout } from './tables.ts'

/**
 * Makes an empty workspace where there is no file yet. It is complete under another name before it gets its own, so
 * that a kill leaves none or a whole one.
 */
export async function createFile(path: string, file: string, officeKey: Uint8Array): Promise<void> {
  if (await exists(path)) return
  const folder = dirname(resolve(path))
  await mkdir(folder, { recursive: true })
  // Hidden: who reads the folder at this moment does not take it for data.
  const draft = join(folder, `.${basename(path)}.${randomBytes(4).toString('hex')}`)
  try {
    const engine = await openEngine(draft, file, 'write')
    try {
      const salt = randomBytes(16)
      const proof = seal(deriveKey(officeKey, salt), Buffer.alloc(0), 'workspace')
      await createTables(engine, { layout, salt, proof })
      await engine.run('CHECKPOINT')
    } finally {
      engine.close()
    }
    await syncFile(draft)
    await giveName(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}

/** A workspace that somebody else made in the meantime stays: it may hold data already. */
async function giveName(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return
    // Not every file system has links.
    if (!(await exists(path))) await rename(draft, path)
  }
}

/** Makes sure that a file is on the disk, and not in memory alone. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const exists = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined)) !== undefined
