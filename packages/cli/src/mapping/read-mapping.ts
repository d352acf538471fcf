import { readFile } from 'node:fs/promises'
import { type DatasetDefinition, loadMapping, type Mapping, ModelError } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { cliError } from '../cli-error.ts'
import { findBeside } from '../data/find-beside.ts'
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
  const path = named ?? (await findMapping(data))
  if (path === undefined) return undefined
  const { loaded, diagnostics } = loadMapping(await readText(path), showPath(path), catalog)
  if (loaded === undefined) throw new ModelError(diagnostics)
  return loaded
}

async function findMapping(data: readonly string[]): Promise<string | undefined> {
  const found = await findBeside(mappingName, data)
  if (found.length > 1) throw cliError('mapping-several', { files: found.map(showPath) })
  return found[0]
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw cliError('mapping-missing', { file: path })
  }
}
