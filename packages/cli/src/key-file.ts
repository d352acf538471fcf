import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { cliError } from './cli-error.ts'

/** The office's key, and whether this run made it. */
export interface OfficeKey {
  readonly bytes: Uint8Array
  readonly path: string
  readonly created: boolean
}

/** Where the key of a user is kept: not beside the data, so that it is not handed on with them. */
export function defaultKeyPath(env = process.env, platform = process.platform): string {
  const appData = env['APPDATA']
  if (platform === 'win32' && appData) return join(appData, 'mingjian', 'key')
  return join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'mingjian', 'key')
}

/**
 * Reads the key under which clue ids are computed and workspaces are sealed: 32 bytes in hex. It is made on first use,
 * readable by its owner only; a key that others may read is refused. What is sealed already is not opened by a new key:
 * then none may be made.
 */
export async function readKey(
  path = defaultKeyPath(),
  { mayMake = true }: { readonly mayMake?: boolean } = {},
): Promise<OfficeKey> {
  if (!mayMake && (await stat(path).catch(() => undefined)) === undefined)
    throw cliError('key-missing', { path })
  const made = await makeKey(path)
  const text = made ?? (await readFile(path, 'utf8'))
  if (made === undefined) await checkOwnership(path)
  const hex = text.trim()
  if (!/^[0-9a-fA-F]{64}$/.test(hex)) {
    throw cliError('key-broken', { path })
  }
  return { bytes: Buffer.from(hex, 'hex'), path, created: made !== undefined }
}

/**
 * Reads the key of tokens, which offices share: one that is not there is made only where that is asked for, because
 * tokens of two keys never meet.
 */
export async function readTokenKey(path: string, make = false): Promise<OfficeKey> {
  if (!make) {
    await stat(path).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? cliError('token-key-missing', { path }) : error
    })
  }
  return readKey(path)
}

async function makeKey(path: string): Promise<string | undefined> {
  try {
    if ((await stat(path)).isFile()) return undefined
    throw cliError('key-folder', { path })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const text = `${randomBytes(32).toString('hex')}\n`
  try {
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(text)
    await file.close()
    return text
  } catch (error) {
    // Another run made it in the meantime.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined
    throw error
  }
}

async function checkOwnership(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const { mode } = await stat(path)
  if ((mode & 0o077) === 0) return
  throw cliError('key-open', { path, mode: (mode & 0o777).toString(8) })
}
