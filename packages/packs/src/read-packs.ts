import { join } from 'node:path'
import type { Diagnostic } from '@mingjian/core'
import { listEntries, listFolders } from './list-folder.ts'
import { packError } from './pack-error.ts'
import { emptyPacks, mergePacks, type Packs } from './packs.ts'
import { readManifest } from './read-manifest.ts'
import { readPack } from './read-pack.ts'
import { showPath } from './show-path.ts'

/**
 * Reads a rules folder: `catalog/*.yaml` are datasets, and every folder whose package.json has the
 * key `mingjian` is a pack with `<model>/model.yaml`. A folder that is itself a pack is read as
 * one. A mistake inside is a diagnostic and hides none of the others.
 *
 * @throws {@link PackError} where there is no such folder, it holds no rules, or a package.json is
 * broken.
 *
 * @example
 * const { models, concepts, catalog } = await readPacks('rules')
 * const screener = createScreener({ models, concepts, catalog, backend: memory() })
 */
export async function readPacks(dir = 'rules'): Promise<Packs> {
  const name = showPath(dir)
  if ((await listEntries(dir)) === undefined) {
    throw packError('folder-missing/rules', { name })
  }
  if ((await readManifest(dir))?.isPack === true) return readPack(dir)
  const parts: Packs[] = []
  for (const folder of await listFolders(dir)) {
    const path = join(dir, folder)
    if (folder === 'catalog' || (await readManifest(path))?.isPack === true) {
      parts.push(await readPack(path))
    } else if (await holdsModels(path)) {
      parts.push({ ...emptyPacks, diagnostics: [notPack(showPath(path))] })
    }
  }
  if (parts.length === 0) {
    throw packError('folder-empty', { name })
  }
  return mergePacks(parts)
}

async function holdsModels(dir: string): Promise<boolean> {
  for (const folder of await listFolders(dir)) {
    if ((await listEntries(join(dir, folder)))?.includes('model.yaml') === true) return true
  }
  return false
}

/** Models that nobody reads would be missed only by who knows them. */
const notPack = (folder: string): Diagnostic => ({
  code: 'pack-unmarked',
  severity: 'warning',
  message: `Folder ${folder} holds models but is no pack: they are not read.`,
  hint: 'Add a package.json with "version" and the key "mingjian" to it.',
  zh: {
    message: `文件夹 ${folder} 里有模型，但不是包，没有读取。`,
    hint: '请在其中加上 package.json，写明“version”和“mingjian”。',
  },
})
