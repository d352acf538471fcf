import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { compareCodePoints } from '@mingjian/core'

/** Names in a folder in order of code points, without hidden ones; undefined where it is none. */
export async function listEntries(dir: string): Promise<readonly string[] | undefined> {
  try {
    const names = await readdir(dir)
    return names.filter((name) => !name.startsWith('.')).sort(compareCodePoints)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}

/** Names of the folders in a folder, links to folders too; without those of package managers. */
export async function listFolders(dir: string): Promise<readonly string[]> {
  const names = ((await listEntries(dir)) ?? []).filter((name) => name !== 'node_modules')
  const found = await Promise.all(
    names.map(async (name) => (await stat(join(dir, name))).isDirectory()),
  )
  return names.filter((_, index) => found[index])
}
