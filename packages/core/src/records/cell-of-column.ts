import type { DatasetDefinition } from '../dataset/definition.ts'
import type { FoundDataset } from './found-dataset.ts'

/**
 * The columns that the rows of a source hold, in the order of the catalog: those of its headers, and what shows
 * masked numbers of these.
 */
export const heldColumns = (dataset: FoundDataset): string[] =>
  Object.keys(dataset.definition.columns).filter((name) => cellOfColumn(dataset, name) >= 0)

/** The place of the cell that a column is read from; -1 where the source lacks it. */
export function cellOfColumn({ columns, definition }: FoundDataset, name: string): number {
  const own = columns.indexOf(name)
  const shows = showsOf(definition, name)
  return own < 0 && shows !== undefined ? columns.indexOf(shows) : own
}

const showsOf = ({ columns }: DatasetDefinition, name: string): string | undefined =>
  columns[name]?.shows
