import type { Value } from '../values/type.ts'
import { createCounts } from './counts.ts'
import type { Dataset, DatasetRow } from './dataset.ts'
import type { DatasetDefinition } from './definition.ts'

export interface WrittenRow {
  /** The line of the file on which it begins. */
  readonly line: number
  /** In the order of the definition's columns. */
  readonly cells: readonly Value[]
}

/**
 * Makes a dataset of rows that are written in a model. Its source is the model's file, and the
 * record of a row its line there.
 */
export function writtenTable(
  definition: DatasetDefinition,
  file: string,
  written: readonly WrittenRow[],
): Dataset {
  const columns = Object.keys(definition.columns)
  const lines = new Map<number, number>()
  // Of several rows on one line each has a source of its own: a record stands once in a source.
  const rows = written.map(({ line, cells }): DatasetRow => {
    const source = lines.get(line) ?? 0
    lines.set(line, source + 1)
    return { source, record: line, cells }
  })
  const sources = Array.from({ length: Math.max(...lines.values(), 1) }, (_, i) => {
    const loaded = rows.filter(({ source }) => source === i).length
    return {
      name: file,
      format: 'model',
      headers: columns.map((column) => ({ header: column, column })),
      counts: { ...createCounts(), read: loaded, loaded },
    }
  })
  return {
    definition,
    columns,
    sources,
    async *batches() {
      yield rows
    },
  }
}
