import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { cliError } from './cli-error.ts'

/** The folder of a run while it is written: under another name until it is complete. */
export interface RunFolder {
  /** Where files are written now. */
  readonly partial: string
  /** Gives it its name; returns that name. */
  complete(): Promise<string>
  remove(): Promise<void>
  /** Like `remove`, for an exit that cannot wait. */
  removeNow(): void
}

/**
 * Makes the folder of a run. `out` must not exist; without it the first free one of `run-<day>`,
 * `run-<day>-2` and so on in the current folder is taken.
 */
export async function createRunFolder(out: string | undefined, asOf: string): Promise<RunFolder> {
  if (out !== undefined && (await exists(out))) {
    throw cliError('out-exists', { out, isFolder: (await stat(out)).isDirectory() })
  }
  const wanted = out ?? (await firstFree(asOf, 1))
  await mkdir(dirname(resolve(wanted)), { recursive: true })
  const partial = await mkdtemp(`${wanted}.partial-`)
  return {
    partial,
    complete: () => complete(partial, wanted, out === undefined ? asOf : undefined),
    remove: () => rm(partial, { recursive: true, force: true }),
    removeNow: () => rmSync(partial, { recursive: true, force: true }),
  }
}

/** Another run may have taken the name meanwhile: a default name then counts on. */
async function complete(partial: string, wanted: string, asOf?: string): Promise<string> {
  let name = wanted
  for (let tries = 0; ; tries += 1) {
    try {
      if (await exists(name)) throw Object.assign(new Error('taken'), { code: 'EEXIST' })
      await rename(partial, name)
      return name
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      const taken = code === 'EEXIST' || code === 'ENOTEMPTY'
      if (!taken) throw error
      if (asOf === undefined || tries > 100) {
        throw cliError('out-taken', { name })
      }
      name = await firstFree(asOf, 2)
    }
  }
}

async function firstFree(asOf: string, from: number): Promise<string> {
  for (let n = from; ; n += 1) {
    const name = n === 1 ? `run-${asOf}` : `run-${asOf}-${n}`
    if (!(await exists(join('.', name)))) return name
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}
