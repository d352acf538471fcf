import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toldInEnglish } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { type ModelCase, parseModelCases } from '@mingjian/testkit/pack'
import { CliError } from '../cli-error.ts'

/** Reads the cases in the folder of a model; undefined where there are none. */
export async function readCases(folder: string): Promise<readonly ModelCase[] | undefined> {
  const path = join(folder, 'cases.yaml')
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    return parseModelCases(text, showPath(path))
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'CaseError') throw error
    throw new CliError(toldInEnglish(error.message, 'mingjian test --help says what a case holds.'))
  }
}
