import { createHash } from 'node:crypto'
import type { Dataset } from '@mingjian/core'

/**
 * A fingerprint of what the cells of a dataset are read by: of the columns that it holds their kinds, codes and what
 * is missing. Titles, headers and the rest of the definition change nothing in rows that were read.
 */
export function readingOf({
  definition,
  columns,
}: Pick<Dataset, 'definition' | 'columns'>): string {
  const read = columns.map((name) => {
    const { title: _, headers: __, ...column } = definition.columns[name] ?? {}
    return [name, column]
  })
  return createHash('sha256')
    .update(JSON.stringify([definition.missing, read], inOrder))
    .digest('hex')
}

/** Keys in the order of their names: how a file is laid out means nothing. */
const inOrder = (_: string, value: unknown): unknown =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
