import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type DatasetDefinition, loadMapping, type Mapping, ModelError } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { cliError } from '../cli-error.ts'
import { isAddress } from '../data/is-address.ts'
import { mappingName, tokenReportName } from '../data/settings-files.ts'

/**
 * Reads the mapping that is named, else the one that lies in a folder of the data, also of files that are named
 * by themselves; undefined where there is none. Those of several folders count together where each was written with
 * tokens by its office.
 *
 * @throws ModelError with every mistake in it: nothing is read with half of what it says.
 */
export async function readMapping(
  named: string | undefined,
  data: readonly string[],
  catalog: readonly DatasetDefinition[],
): Promise<Mapping | undefined> {
  const paths = named === undefined ? await findBeside(data) : [named]
  const mappings: Mapping[] = []
  for (const path of paths) {
    const { loaded, diagnostics } = loadMapping(await readText(path), showPath(path), catalog)
    if (loaded === undefined) throw new ModelError(diagnostics)
    mappings.push(loaded)
  }
  return mappings.length > 1 ? putTogether(mappings) : mappings[0]
}

/** The mappings of folders that offices wrote with tokens: their files have names of their own. */
function putTogether(mappings: readonly Mapping[]): Mapping {
  const names = mappings.flatMap(({ sources }) => sources.flatMap(({ files }) => files))
  const files = mappings.map(({ file }) => file)
  const twice = names.find((name, at) => names.indexOf(name) < at)
  if (twice !== undefined) throw cliError('mapping-same-file', { files, name: twice })
  const hash = createHash('sha256')
  for (const mapping of mappings) hash.update(mapping.hash)
  return {
    file: files.join(', '),
    sources: mappings.flatMap(({ sources }) => sources),
    hash: hash.digest('hex'),
  }
}

async function findBeside(data: readonly string[]): Promise<string[]> {
  const folders = await Promise.all(data.filter((path) => !isAddress(path)).map(folderOf))
  const found: string[] = []
  let ofTokens = 0
  for (const folder of new Set(folders)) {
    const beside = join(folder, mappingName)
    if (!(await isFile(beside))) continue
    found.push(beside)
    if (await isFile(join(folder, tokenReportName))) ofTokens += 1
  }
  if (found.length > 1 && ofTokens < found.length)
    throw cliError('mapping-several', { files: found.map(showPath) })
  return found
}

const isFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isFile() === true

/** A folder itself, of a file the folder around it; what is not there is told when data are read. */
const folderOf = async (path: string): Promise<string> =>
  (await isFile(path)) ? dirname(path) : join(path)

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw cliError('mapping-missing', { file: path })
  }
}
