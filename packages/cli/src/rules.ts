import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { mergePacks, PackError, type Packs, readInstalledPacks, readPacks } from '@mingjian/packs'
import { cliError } from './cli-error.ts'

/** The packs that are installed with the command. */
const installed = ['@mingjian/rules-catalog', '@mingjian/rules-civil', '@mingjian/rules-docket']

/**
 * Reads the rules of a run. Without `--rules` these are the installed packs. With it, models come
 * from the named places alone, and of the installed packs only the datasets and concepts that they lack.
 * A place is a folder or the name of an installed package.
 */
export async function readRules(places: readonly string[]): Promise<Packs> {
  const own = await readInstalledPacks(installed, import.meta.url)
  if (places.length === 0) return own
  const parts: Packs[] = []
  for (const place of places) parts.push(await readPlace(place))
  const given = mergePacks(parts)
  return withKnown(given, own)
}

/** Adds the datasets and concepts that rules lack from others. */
export function withKnown(given: Packs, from: Packs): Packs {
  const known = new Set([
    ...given.catalog.map(({ id }) => id),
    ...given.concepts.map(({ concept }) => concept.id),
  ])
  const catalog = from.catalog.filter(({ id }) => !known.has(id))
  const concepts = from.concepts.filter(({ concept }) => !known.has(concept.id))
  return mergePacks([
    given,
    { ...from, models: [], mended: [], concepts, catalog, diagnostics: [] },
  ])
}

/** A name that no folder has and that looks like a package is looked for among the installed. */
async function readPlace(place: string): Promise<Packs> {
  const isPackage = /^(@[\w.-]+\/)?[a-z][\w.-]*$/.test(place) && !existsSync(place)
  if (!isPackage) return readPacks(place)
  try {
    return await readInstalledPacks([place], pathToFileURL(join(process.cwd(), 'package.json')))
  } catch (error) {
    const isMissing = error instanceof PackError && error.code === 'package-missing'
    // What begins with @ is meant as a package; anything else is a folder mistyped as likely.
    if (!isMissing || place.startsWith('@')) throw error
    throw cliError('rules-missing', { place, folder: resolve(place) })
  }
}
