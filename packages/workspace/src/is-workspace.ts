import { open } from 'node:fs/promises'
import { openEngine } from './open-engine.ts'
import { hasTables } from './tables.ts'

/**
 * Tells whether a file is a workspace, by what is in it. One that cannot be read as a database is none: whoever opens
 * it as what it is says what is wrong with it.
 *
 * @example
 * if (await isWorkspace('city.duckdb')) console.log('kept by "mingjian load"')
 */
export async function isWorkspace(path: string): Promise<boolean> {
  if (!(await isDatabase(path))) return false
  const engine = await openEngine(path, path, 'read').catch(() => undefined)
  if (engine === undefined) return false
  try {
    return await hasTables(engine)
  } catch {
    return false
  } finally {
    engine.close()
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
