import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { LoadedConcept, LoadedModel } from '@mingjian/core'
import {
  mergePacks,
  PackError,
  type Packs,
  readModelFile,
  readPacks,
  selectModels,
  showPath,
} from '@mingjian/packs'
import { cliError } from './cli-error.ts'
import { readRules, withKnown } from './rules.ts'

/** What was asked for, among all that it may read. */
export interface FoundRules extends Packs {
  /** The concepts that were asked for themselves; models bring others along. */
  readonly asked: readonly LoadedConcept[]
  /** How many datasets were asked for by their files. */
  readonly datasets: number
  /** Files of the datasets and concepts that were read with what was asked for: those of its packs. */
  readonly definitionFiles: readonly string[]
  /** Whether rules were asked for as a whole, with all their packs. */
  readonly isWhole: boolean
  /** Models that were not asked for, and may be spoken of. */
  readonly others: readonly LoadedModel[]
}

type Found = Omit<FoundRules, 'others' | 'isWhole' | 'datasets' | 'definitionFiles'> & {
  readonly isWhole?: boolean
  readonly datasets?: number
}

/** Finds what was asked for: a file, a folder, or the id of a model or concept that is known. */
export async function findModels(
  wanted: readonly string[],
  rules: readonly string[],
): Promise<FoundRules> {
  const known = await readRules(rules)
  const parts: Found[] = []
  const definitionFiles: string[] = []
  for (const name of wanted) {
    const read = await readNamed(name)
    definitionFiles.push(...(read?.datasetFiles.values() ?? []))
    parts.push(read ?? select(known, name))
  }
  const asked = parts.flatMap((part) => part.asked)
  const packs = withKnown(mergePacks(parts), known)
  const ids = new Set(packs.models.map(({ model }) => model.id))
  const isWhole = parts.length > 0 && parts.every((part) => part.isWhole === true)
  return {
    ...packs,
    asked,
    datasets: parts.reduce((sum, { datasets = 0 }) => sum + datasets, 0),
    definitionFiles: [...definitionFiles, ...asked.map(({ file }) => file)],
    isWhole,
    others: known.models.filter(({ model }) => !ids.has(model.id)),
  }
}

async function readNamed(path: string): Promise<Found | undefined> {
  const entry = await stat(path).catch(() => undefined)
  if (entry === undefined) return looksLikePath(path) ? readFile(path) : undefined
  if (!entry.isDirectory()) {
    // Mistakes in a model are shown with their text: of a data file that would be data.
    if (/\.ya?ml$/i.test(path)) return readFile(path)
    throw cliError('model-file', { path })
  }
  const inside = join(path, 'model.yaml')
  if (await isFile(inside)) return readFile(inside)
  const packs = await readPacks(path)
  const isWhole = !(await isFile(join(path, 'package.json')))
  return { ...packs, asked: packs.concepts, isWhole }
}

/**
 * A model, with the concepts around it; of its cases the model beside them; or the one concept or dataset
 * that a file defines.
 */
async function readFile(path: string): Promise<Found> {
  if (basename(path) === 'cases.yaml') {
    const model = join(dirname(path), 'model.yaml')
    if (await isFile(model)) return readFile(model)
    throw cliError('cases-alone', { path: showPath(path) })
  }
  const packs = await readModelFile(path)
  const isNamed = (file: string | undefined) => basename(file ?? '') === basename(path)
  const asked = packs.concepts.filter(({ file }) => isNamed(file))
  const isConcept = asked.length > 0 || basename(dirname(path)) === 'concepts'
  if (packs.models.length === 0 && isConcept) {
    return { ...packs, diagnostics: packs.diagnostics.filter(({ at }) => isNamed(at?.file)), asked }
  }
  const isDataset = [...packs.datasetFiles.values()].includes(showPath(path))
  return { ...packs, asked: [], datasets: isDataset ? 1 : 0 }
}

const isFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isFile() === true

const looksLikePath = (name: string): boolean => /[\\/]|\.ya?ml$/.test(name)

/** Where a known model is broken it has no id to be found by, so all diagnostics are told. */
function select(known: Packs, name: string): Found {
  const asked = known.concepts.filter(({ concept }) => concept.id === name)
  if (asked.length > 0) return { ...known, models: [], mended: [], diagnostics: [], asked }
  try {
    const models = selectModels(known.models, [name])
    return { ...known, models, mended: [], diagnostics: [], asked: [] }
  } catch (error) {
    if (known.diagnostics.length === 0) {
      const isUnknown = error instanceof PackError && error.code === 'model-unknown'
      throw isUnknown ? cliError('model-nowhere', { name, told: error.told }) : error
    }
    return { ...known, models: [], asked: [] }
  }
}
