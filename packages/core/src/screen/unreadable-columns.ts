import type { CheckedModel } from '../check/checked-model.ts'
import { datasetsBehind } from '../check/datasets-behind.ts'
import type { Dataset, Source } from '../dataset/dataset.ts'
import { cellsRead } from '../plan/cells-read.ts'
import { loadedColumns } from '../plan/plan-datasets.ts'
import type { ModelRun } from './model-run.ts'

/**
 * The columns that a model reads of which no cell could be read, though something is written in them: they
 * are unknown throughout, as if they were not there (SEMANTICS 2.5). Known once the data are loaded.
 */
export function findUnreadable(
  checked: CheckedModel,
  datasets: ReadonlyMap<string, Dataset>,
): NonNullable<ModelRun['unreadable']> {
  const read = cellsRead(checked)
  return [...datasetsBehind(checked)].flatMap(([id, { definition }]) => {
    const sources = datasets.get(id)?.sources ?? []
    const columns = loadedColumns(definition, read.get(id) ?? new Set())
      .map(({ name }) => name)
      .filter((name) => isUnreadable(name, sources))
    return columns.length === 0 ? [] : [{ dataset: id, columns }]
  })
}

/** Whether every source that has a column has cells in it, and none of them could be read. */
function isUnreadable(column: string, sources: readonly Source[]): boolean {
  const having = sources.filter(({ headers }) => headers.some((each) => each.column === column))
  return (
    having.length > 0 &&
    having.every(({ unread = [] }) =>
      unread.some((each) => each.column === column && each.rejected === each.filled),
    )
  )
}
