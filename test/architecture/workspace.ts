import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the repository, absolute. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The part of a package.json that the tests read. */
export interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly license?: string
  readonly sideEffects?: boolean
  readonly repository?: unknown
  readonly files?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** A package of the workspace. */
export interface Package {
  /** Its folder from the root, with `/`. */
  readonly folder: string
  readonly manifest: Manifest
}

/** Reads a file by its path from the root. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const notSources = /(^|\/)(node_modules|dist|coverage)$|^examples\/[^/]+\/(data|runs)$/

/** Lists the files below a folder, as paths from the root with `/`; nothing that is built. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .map((entry) => ({ entry, path: `${folder}/${entry.name}` }))
    .filter(({ path }) => !notSources.test(path))
    .flatMap(({ entry, path }) => (entry.isDirectory() ? filesBelow(path) : [path]))
    .sort()
}

/** Lists the packages that are folders of `parent`. */
export function packagesIn(parent: string): Package[] {
  return readdirSync(join(root, parent))
    .map((name) => `${parent}/${name}`)
    .filter((folder) => statSync(join(root, folder)).isDirectory())
    .map((folder) => ({ folder, manifest: JSON.parse(read(`${folder}/package.json`)) as Manifest }))
}
