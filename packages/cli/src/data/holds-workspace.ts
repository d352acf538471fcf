import type { FoundFile } from './find-files.ts'
import { formatOf } from './format-of.ts'

/** Whether some of the data are a workspace: it is sealed under the key of the office, which no new one opens. */
export async function holdsWorkspace(files: readonly FoundFile[]): Promise<boolean> {
  for (const { path, name, database } of files) {
    if (database !== undefined || (await formatOf(path)) !== 'engine') continue
    const { isWorkspace } = await import('@mingjian/workspace')
    // What cannot be opened is told where it is read.
    if (await isWorkspace(path, name).catch(() => false)) return true
  }
  return false
}
