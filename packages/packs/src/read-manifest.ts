import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packError } from './pack-error.ts'
import { showPath } from './show-path.ts'

/** What a package.json says about a pack. */
export interface PackManifest {
  readonly version: string
  /** Whether it has the key `mingjian`, which makes a folder a pack. */
  readonly isPack: boolean
  /** The versions of Mingjian that it is made for, as written; undefined where it does not say. */
  readonly engine: Engine | undefined
}

/** A range of versions, and where it is written. */
export interface Engine {
  readonly range: string
  readonly at: { readonly file: string; readonly line: number; readonly column: number }
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
    engine: engineOf(mingjian, text, showPath(path)),
  }
}

function engineOf(mingjian: unknown, text: string, file: string): Engine | undefined {
  if (typeof mingjian !== 'object' || mingjian === null || !('engine' in mingjian)) return undefined
  const { engine } = mingjian
  const before = text.slice(0, text.lastIndexOf('"engine"')).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  const range = typeof engine === 'string' ? engine : JSON.stringify(engine)
  return { range, at: { file, line: before.length, column } }
}

function parseObject(text: string): { version?: unknown; mingjian?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
