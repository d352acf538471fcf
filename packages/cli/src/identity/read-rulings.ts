import { readFile } from 'node:fs/promises'
import {
  type DatasetDefinition,
  formatDiagnostic,
  type Language,
  loadRulings,
  ModelError,
  type Rulings,
} from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { cliError } from '../cli-error.ts'
import { findBeside } from '../data/find-beside.ts'
import { identityName } from '../data/settings-files.ts'
import type { Terminal } from '../terminal.ts'

/**
 * Reads the rulings that are named, else those that lie in a folder of the data; undefined where there are
 * none. Of rulings that contradict each other it warns: they are not applied.
 *
 * @throws ModelError with every mistake in them: nothing is read with half of what people have ruled.
 */
export async function readRulings(
  named: string | undefined,
  data: readonly string[],
  catalog: readonly DatasetDefinition[],
  { terminal, language }: { readonly terminal: Terminal; readonly language: Language },
): Promise<Rulings | undefined> {
  const path = named ?? (await findRulings(data))
  if (path === undefined) return undefined
  const { loaded, diagnostics } = loadRulings(await readText(path), showPath(path), catalog)
  if (loaded === undefined) throw new ModelError(diagnostics)
  for (const warning of diagnostics) terminal.err(`${formatDiagnostic(warning, language)}\n`)
  return loaded
}

async function findRulings(data: readonly string[]): Promise<string | undefined> {
  const found = await findBeside(identityName, data)
  if (found.length > 1) throw cliError('identity-several', { files: found.map(showPath) })
  return found[0]
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw cliError('identity-missing', { file: path })
  }
}
