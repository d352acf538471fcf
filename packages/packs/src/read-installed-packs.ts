import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { packError } from './pack-error.ts'
import { mergePacks, type Packs } from './packs.ts'
import { readPack } from './read-pack.ts'

/**
 * Reads packs that are installed as packages, by name, as seen from the module at `from`. Messages
 * and clues call their files by package name, whatever folder they are installed in.
 *
 * @throws {@link PackError} for a package that is not installed, or that is broken.
 *
 * @example
 * const { catalog } = await readInstalledPacks(['@mingjian/rules-catalog'], import.meta.url)
 */
export async function readInstalledPacks(
  names: readonly string[],
  from: string | URL,
): Promise<Packs> {
  const require = createRequire(from)
  const parts: Packs[] = []
  for (const name of names) parts.push(await readPack(findPackage(require, name), { name }))
  return mergePacks(parts)
}

function findPackage(require: NodeJS.Require, name: string): string {
  try {
    return dirname(require.resolve(`${name}/package.json`))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const hidden = code === 'ERR_PACKAGE_PATH_NOT_EXPORTED'
    if (!hidden && code !== 'MODULE_NOT_FOUND') throw error
    throw packError(hidden ? 'package-hidden' : 'package-missing', { name })
  }
}
