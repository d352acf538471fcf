import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { cliError } from '../cli-error.ts'

/** A file that may be formatted. */
export interface FoundFile {
  readonly path: string
  /** Whether it was named itself: then it must be something that authors write. */
  readonly isNamed: boolean
}

/** Lists the YAML files that were named, and those below folders; hidden ones and packages are left out. */
export async function findDocuments(wanted: readonly string[]): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>()
  for (const path of wanted) {
    const entry = await stat(path).catch(() => undefined)
    if (entry === undefined) throw cliError('data-missing', { path })
    if (!entry.isDirectory()) found.set(path, { path, isNamed: true })
    else {
      for (const each of await filesBelow(path)) {
        if (!found.has(each)) found.set(each, { path: each, isNamed: false })
      }
    }
  }
  return [...found.values()]
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const lists = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .map((entry) => {
        const path = join(folder, entry.name)
        if (entry.isDirectory()) return filesBelow(path)
        return entry.isFile() && /\.ya?ml$/i.test(entry.name) ? [path] : []
      }),
  )
  return lists.flat().sort()
}
