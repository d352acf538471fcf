import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toldInEnglish } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { type CaseFile, parseCaseFile } from '@mingjian/testkit/pack'
import { CliError } from '../cli-error.ts'

/** Reads what `cases.yaml` in the folder of a model holds; undefined where there is none. */
export async function readCases(folder: string): Promise<CaseFile | undefined> {
  const path = join(folder, 'cases.yaml')
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    return parseCaseFile(text, showPath(path))
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'CaseError') throw error
    throw new CliError(toldInEnglish(error.message, 'mingjian test --help says what a case holds.'))
  }
}
