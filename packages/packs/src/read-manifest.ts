import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packError } from './pack-error.ts'
import { showPath } from './show-path.ts'

/** What a package.json says about a pack. */
export interface PackManifest {
  readonly version: string
  /** Whether it has the key `mingjian`, which makes a folder a pack. */
  readonly isPack: boolean
}

/** Reads the package.json of a folder; undefined where there is none. */
export async function readManifest(dir: string): Promise<PackManifest | undefined> {
  const path = join(dir, 'package.json')
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
  const parsed = parseObject(text)
  if (parsed === undefined) {
    throw packError('package-broken', { name: showPath(path) })
  }
  const { version, mingjian } = parsed
  return {
    version: typeof version === 'string' ? version : '0.0.0',
    isPack: typeof mingjian === 'object' && mingjian !== null,
  }
}

function parseObject(text: string): { version?: unknown; mingjian?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
