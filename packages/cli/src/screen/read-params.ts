import { readFile } from 'node:fs/promises'
import { type ChangedParam, changeParams, loadParams, ModelError } from '@mingjian/core'
import type { Packs } from '@mingjian/packs'
import { cliError } from '../cli-error.ts'

/** What a file of parameters changed. */
export interface ChangedParams {
  readonly file: string
  readonly sha256: string
  readonly changes: readonly ChangedParam[]
}

/**
 * Changes parameters of rules as a file says; without one they stay as they are.
 * @throws ModelError with every mistake in the file: nothing runs with half of the changes.
 */
export async function readParams(
  packs: Packs,
  file: string | undefined,
): Promise<{ readonly packs: Packs; readonly params?: ChangedParams }> {
  if (file === undefined) return { packs }
  const { loaded, diagnostics } = loadParams(await readText(file), file)
  if (loaded === undefined) throw new ModelError(diagnostics)
  const changed = changeParams(packs, loaded)
  if (changed.diagnostics.length > 0) throw new ModelError(changed.diagnostics)
  const { models, concepts, changes } = changed
  return { packs: { ...packs, models, concepts }, params: { file, sha256: loaded.hash, changes } }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    const isInline = !/\.ya?ml$/i.test(file) && /[:：=＝{]\s*[^\s\\/]|^[\d.]+$/.test(file)
    throw cliError('params-missing', { file, isInline })
  }
}
