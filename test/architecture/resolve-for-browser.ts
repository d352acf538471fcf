import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import { findImports, packageOf } from './imports.ts'

type Target = string | null | readonly Target[] | { readonly [condition: string]: Target }

interface Package {
  readonly main?: string
  readonly module?: string
  readonly browser?: string | Readonly<Record<string, string | false>>
  readonly exports?: Target
}

/** What a browser bundler does with `exports`: the first condition that it knows. */
function pick(target: Target | undefined, conditions: readonly string[]): string | undefined {
  if (typeof target === 'string') return target
  if (target === null || target === undefined) return undefined
  if (Array.isArray(target)) return target.map((each) => pick(each, conditions)).find(Boolean)
  const [, chosen] =
    Object.entries(target).find(
      ([condition, each]) =>
        conditions.includes(condition) && pick(each as Target, conditions) !== undefined,
    ) ?? []
  return pick(chosen as Target | undefined, conditions)
}

function packageFolder(name: string, from: string): string {
  let folder = dirname(from)
  while (!existsSync(join(folder, 'node_modules', name, 'package.json'))) {
    if (dirname(folder) === folder)
      throw new Error(`${name}, imported by ${from}, is not installed`)
    folder = dirname(folder)
  }
  return realpathSync(join(folder, 'node_modules', name))
}

function asFile(path: string): string {
  const all = [path, `${path}.js`, `${path}.json`, join(path, 'index.js')]
  const found = all.find((each) => existsSync(each) && statSync(each).isFile())
  if (found === undefined) throw new Error(`No file for ${path}`)
  return found
}

function resolve(specifier: string, from: string, conditions: readonly string[]): string {
  if (specifier.startsWith('.')) return asFile(join(dirname(from), specifier))
  const name = packageOf(specifier)
  const folder = packageFolder(name, from)
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
  const below = `.${specifier.slice(name.length)}`
  if (manifest.exports !== undefined) {
    const { exports } = manifest
    const bySubpath = typeof exports === 'object' && exports !== null && '.' in exports
    const target = bySubpath ? (exports as Record<string, Target>)[below] : exports
    const chosen = pick(target, conditions)
    if (chosen === undefined) throw new Error(`${specifier} has no export for a browser`)
    return asFile(join(folder, chosen))
  }
  if (below !== '.') return asFile(join(folder, below))
  const { browser, module, main } = manifest
  return asFile(join(folder, typeof browser === 'string' ? browser : (module ?? main ?? 'index')))
}

/** A module of Node that would be asked for in a browser. */
export interface NodeImport {
  readonly file: string
  readonly specifier: string
}

/**
 * Follows imports as a bundler for browsers would, from packages named by `entries` as `from` sees
 * them. Gives the packages that were reached and the imports of built-in modules of Node.
 */
export function followForBrowser(entries: readonly string[], from: string) {
  const packages = new Set<string>()
  const node: NodeImport[] = []
  const seen = new Set<string>()
  const follow = (file: string): void => {
    if (seen.has(file) || file.endsWith('.json')) return
    seen.add(file)
    const text = readFileSync(file, 'utf8')
    const isModule = /^\s*(import|export)\b/m.test(text)
    for (const { specifier } of findImports(file, text)) visit(specifier, file, isModule)
  }
  const visit = (specifier: string, file: string, isModule: boolean): void => {
    if (specifier.startsWith('node:') || builtinModules.includes(specifier)) {
      node.push({ file, specifier })
      return
    }
    if (!specifier.startsWith('.')) packages.add(packageOf(specifier))
    const conditions = ['browser', isModule ? 'import' : 'require', 'module', 'default']
    follow(resolve(specifier, file, conditions))
  }
  for (const entry of entries) visit(entry, from, true)
  return { packages: [...packages].sort(), node }
}
