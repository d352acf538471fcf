import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type LoadedCases, type LoadResult, loadCases } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { type CaseFile, readCaseFile } from '@mingjian/testkit/pack'
import { cliError } from '../cli-error.ts'

/** Loads `cases.yaml` in the folder of a model; undefined where there is none. */
export async function loadCasesOf(folder: string): Promise<LoadResult<LoadedCases> | undefined> {
  const path = join(folder, 'cases.yaml')
  try {
    return loadCases(await readFile(path, 'utf8'), showPath(path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Makes the cases of what was loaded. @throws CliError for one that cannot be run. */
export function readCases(loaded: LoadedCases): CaseFile {
  try {
    return readCaseFile(loaded)
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'CaseError') throw error
    throw cliError('case-broken', { reason: error.message })
  }
}
