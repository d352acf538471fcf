import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type DatasetDefinition, loadMapping, type Mapping, ModelError } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { cliError } from '../cli-error.ts'
import { isAddress } from '../data/is-address.ts'
import { mappingName } from '../data/settings-files.ts'

/**
 * Reads the mapping that is named, else the one that lies in a folder of the data, also of files that are named
 * by themselves; undefined where there is none.
 *
 * @throws ModelError with every mistake in it: nothing is read with half of what it says.
 */
export async function readMapping(
  named: string | undefined,
  data: readonly string[],
  catalog: readonly DatasetDefinition[],
): Promise<Mapping | undefined> {
  const path = named ?? (await findBeside(data))
  if (path === undefined) return undefined
  const { loaded, diagnostics } = loadMapping(await readText(path), showPath(path), catalog)
  if (loaded === undefined) throw new ModelError(diagnostics)
  return loaded
}

async function findBeside(data: readonly string[]): Promise<string | undefined> {
  const folders = await Promise.all(data.filter((path) => !isAddress(path)).map(folderOf))
  const found: string[] = []
  for (const folder of new Set(folders)) {
    const beside = join(folder, mappingName)
    if ((await stat(beside).catch(() => undefined))?.isFile() === true) found.push(beside)
  }
  if (found.length > 1) throw cliError('mapping-several', { files: found.map(showPath) })
  return found[0]
}

/** A folder itself, of a file the folder around it; what is not there is told when data are read. */
const folderOf = async (path: string): Promise<string> =>
  (await stat(path).catch(() => undefined))?.isFile() === true ? dirname(path) : join(path)

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw cliError('mapping-missing', { file: path })
  }
}
