import { posix } from 'node:path'
import { read } from './workspace.ts'

/** One import, export or `import()` of a source file. */
export interface Import {
  readonly from: string
  readonly specifier: string
  /** The compiler removes it. */
  readonly typeOnly: boolean
}

const statement = /^[ \t]*(import|export)\b([^'"`;]*?)\bfrom\s*['"]([^'"]+)['"]/gm
const bare = /^[ \t]*import\s*['"]([^'"]+)['"]/gm
const call = /(?<![.\w])(?:import|require|import\.meta\.resolve)\(\s*['"]([^'"$]+)['"]/g

/** Finds what the text of a file imports. Comments are no imports. */
export function findImports(from: string, text: string): Import[] {
  const code = text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
  return [
    ...[...code.matchAll(statement)].map((match) => ({
      from,
      specifier: match[3] as string,
      typeOnly: /^\s*type\b/.test(match[2] as string),
    })),
    ...[...code.matchAll(bare), ...code.matchAll(call)].map((match) => ({
      from,
      specifier: match[1] as string,
      typeOnly: false,
    })),
  ]
}

/** Reads what a file imports. */
export const importsOf = (path: string): Import[] => findImports(path, read(path))

/** The file, from the root, that a relative import means. */
export const targetOf = ({ from, specifier }: Import): string =>
  posix.join(posix.dirname(from), specifier)

/** The package that an import names: `@noble/hashes` of `@noble/hashes/hmac.js`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

export const isRelative = ({ specifier }: Import): boolean => specifier.startsWith('.')
