import type { Reject } from '@mingjian/core'
import type { CellPlace, CellState } from '@mingjian/report'

/** A source of a run: the dataset it was read as, and the columns that it has. */
export interface SourceColumns {
  readonly name: string
  readonly dataset: string
  readonly columns: readonly string[]
}

/** What a run knows of cells without a value. */
export interface KnownCells {
  readonly sources: readonly SourceColumns[]
  /** Columns that all sources of a dataset lack. */
  readonly missing: readonly {
    readonly dataset: string
    readonly columns?: readonly string[] | undefined
  }[]
  /** Cells that could not be read, by {@link placeOf}. */
  readonly unread: ReadonlySet<string>
}

/** A cell by its place, as one text. */
export const placeOf = ({ source, record, column }: Pick<Reject, 'source' | 'record' | 'column'>) =>
  JSON.stringify([source, record, column ?? ''])

/** Tells why a cell of a record has no value; undefined of what the model computed. */
export function createCellStates({ sources, missing, unread }: KnownCells) {
  const bySource = new Map(sources.map((each) => [each.name, new Set(each.columns)]))
  const byDataset = new Map<string, Set<string>>()
  const add = (dataset: string, columns: readonly string[]) => {
    const known = byDataset.get(dataset) ?? new Set()
    for (const column of columns) known.add(column)
    byDataset.set(dataset, known)
  }
  for (const { dataset, columns } of sources) add(dataset, columns)
  for (const { dataset, columns = [] } of missing) add(dataset, columns)
  return ({ dataset, source, record, column }: CellPlace): CellState | undefined => {
    if (unread.has(placeOf({ source, record, column }))) return 'unreadable'
    if (bySource.get(source)?.has(column)) return 'empty'
    return byDataset.get(dataset)?.has(column) ? 'absent' : undefined
  }
}
