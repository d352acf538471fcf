import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type DatasetDefinition, loadMapping, type Mapping, ModelError } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { cliError } from '../cli-error.ts'
import { findBeside } from '../data/find-beside.ts'
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
  const paths = named === undefined ? await findMappings(data) : [named]
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

async function findMappings(data: readonly string[]): Promise<readonly string[]> {
  const found = await findBeside(mappingName, data)
  if (found.length < 2) return found
  const ofTokens = await Promise.all(
    found.map((path) => isFile(join(dirname(path), tokenReportName))),
  )
  if (!ofTokens.every(Boolean)) throw cliError('mapping-several', { files: found.map(showPath) })
  return found
}

const isFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isFile() === true

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw cliError('mapping-missing', { file: path })
  }
}
