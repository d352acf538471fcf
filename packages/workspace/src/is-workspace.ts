import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { AdapterError } from '@mingjian/core'
import { type Engine, openEngine } from './open-engine.ts'
import { hasTables } from './tables.ts'

/**
 * Tells whether a file is a workspace, by what is in it. One that cannot be read as a database is none: whoever opens
 * it as what it is says what is wrong with it.
 *
 * @throws {@link AdapterError} for a database that another program is writing: nobody can tell.
 *
 * @example
 * if (await isWorkspace('city.duckdb')) console.log('kept by "mingjian load"')
 */
export async function isWorkspace(path: string, file = basename(path)): Promise<boolean> {
  if (!(await isDatabase(path))) return false
  let engine: Engine | undefined
  try {
    engine = await openEngine(path, file, 'read')
    return await hasTables(engine)
  } catch (error) {
    if (error instanceof AdapterError && error.code === 'workspace-busy') throw error
    return false
  } finally {
    engine?.close()
  }
}

/** The engine takes any file for a new database, so its bytes are seen first. */
async function isDatabase(path: string): Promise<boolean> {
  const handle = await open(path).catch(() => undefined)
  if (handle === undefined) return false
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(12), 0, 12, 0)
    return buffer.toString('latin1', 8, bytesRead) === 'DUCK'
  } catch {
    return false
  } finally {
    await handle.close()
  }
}
