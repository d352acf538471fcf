import type { DatasetDefinition } from './definition.ts'
import { findCandidates } from './match-headers.ts'

/**
 * Whether a file of another dataset can have every required column of this one, each under a header of its own, so
 * that it could be taken for it. Counted are Chinese titles and the further spellings: names of columns and English
 * titles are alike in tables that have nothing in common.
 *
 * @example
 * fitsFilesOf(definition, definition) // => true
 */
export function fitsFilesOf(definition: DatasetDefinition, other: DatasetDefinition): boolean {
  const needs = Object.entries(definition.columns)
    .filter(([, column]) => column.required)
    .map(([, { title, headers }]) => findCandidates([title.zh, ...headers], other).flat())
  return canPlace(needs, [])
}

/** Whether each need finds a column that none before it has taken. */
function canPlace(needs: readonly (readonly string[])[], taken: readonly string[]): boolean {
  const [first, ...rest] = needs
  if (first === undefined) return true
  return [...new Set(first)].some(
    (column) => !taken.includes(column) && canPlace(rest, [...taken, column]),
  )
}
