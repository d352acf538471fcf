import { stat } from 'node:fs/promises'
import type { DatasetDefinition } from '@mingjian/core'
import { emptyPacks, PackError, readPacks } from '@mingjian/packs'
import { readRules, withKnown } from '../rules.ts'

/** The datasets that a new model can read: those of its own rules folder, and the known ones. */
export async function readCatalog(
  dir: string,
  rules: readonly string[],
): Promise<readonly DatasetDefinition[]> {
  const known = await readRules(rules)
  const isThere = (await stat(dir).catch(() => undefined))?.isDirectory() === true
  const own = isThere ? await readPacks(dir).catch(noPacks) : emptyPacks
  return withKnown(own, known).catalog
}

/** A folder without packs may become one with the first. */
function noPacks(error: unknown): typeof emptyPacks {
  if (error instanceof PackError && error.code === 'folder-empty') return emptyPacks
  throw error
}
