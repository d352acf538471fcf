import { stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import type { DocumentKind } from '@mingjian/core'

/** Where schemas lie beside rules: written by `mingjian schema --out schema`, installed, in a clone. */
const places = ['schema', 'node_modules/@mingjian/core/schema', 'packages/core/schema']

/**
 * The line that tells an editor the schema of a file, by a path from the file that holds in a clone and
 * where the packages are installed; undefined where no schemas lie in a folder around it.
 */
export async function schemaLine(folder: string, kind: DocumentKind): Promise<string | undefined> {
  const from = resolve(folder)
  for (let around = from; ; around = dirname(around)) {
    for (const place of places) {
      const path = join(around, place, `${kind}.schema.json`)
      if ((await stat(path).catch(() => undefined))?.isFile() === true) {
        return `# yaml-language-server: $schema=${relative(from, path).replaceAll('\\', '/')}`
      }
    }
    if (dirname(around) === around) return undefined
  }
}
