import { createHash } from 'node:crypto'
import type { Dataset } from '@mingjian/core'

/** Counts records that are alike in all that is written of them. */
export interface AlikeCounter {
  add(source: number, cells: readonly string[]): void
  of(source: number): number
}

/**
 * Creates what counts, of a dataset that tells its records apart by a key, those that whoever reads the files will take
 * for a repetition: alike in every cell, their key known (SEMANTICS 2.4). What told them apart is left out.
 */
export function createAlikeCounter(
  { definition, sources }: Dataset,
  headers: readonly (readonly string[])[],
): AlikeCounter {
  const { key = [] } = definition
  const seen = new Set<string>()
  const counts = sources.map(() => 0)
  return {
    add(source, cells) {
      const names = headers[source] ?? []
      const isKnown =
        key.length > 0 && key.every((name) => (cells[names.indexOf(name)] ?? '') !== '')
      if (!isKnown) return
      const pairs = cells.flatMap((cell, at) => (cell === '' ? [] : [[names[at], cell]]))
      const hash = createHash('sha256').update(JSON.stringify(pairs)).digest('base64')
      if (seen.has(hash)) counts[source] = (counts[source] ?? 0) + 1
      seen.add(hash)
    },
    of: (source) => counts[source] ?? 0,
  }
}
