import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { mergePacks, type Packs, readModelFile, readPacks, selectModels } from '@mingjian/packs'
import { CliError } from './cli-error.ts'
import { readRules, withCatalog } from './rules.ts'

/** Finds what `check` was asked for: a file, a folder, or the id of a model that is known. */
export async function findModels(
  wanted: readonly string[],
  rules: readonly string[],
): Promise<Packs> {
  const known = await readRules(rules)
  const parts: Packs[] = []
  for (const name of wanted) parts.push((await readNamed(name)) ?? select(known, name))
  return withCatalog(mergePacks(parts), known)
}

async function readNamed(path: string): Promise<Packs | undefined> {
  const entry = await stat(path).catch(() => undefined)
  if (entry === undefined) return looksLikePath(path) ? readModelFile(path) : undefined
  if (!entry.isDirectory()) {
    // Mistakes in a model are shown with their text: of a data file that would be data.
    if (/\.ya?ml$/i.test(path)) return readModelFile(path)
    throw new CliError(`"${path}" is not a model file.`, 'A model file ends in .yaml or .yml.')
  }
  const inside = join(path, 'model.yaml')
  const isModel = (await stat(inside).catch(() => undefined))?.isFile() === true
  return isModel ? readModelFile(inside) : readPacks(path)
}

const looksLikePath = (name: string): boolean => /[\\/]|\.ya?ml$/.test(name)

/** Where a known model is broken it has no id to be found by, so all diagnostics are told. */
function select(known: Packs, name: string): Packs {
  try {
    return { ...known, models: selectModels(known.models, [name]), diagnostics: [] }
  } catch (error) {
    if (known.diagnostics.length === 0) throw error
    return { ...known, models: [] }
  }
}
