import { boolean, type Type, type Value } from '../values/type.ts'
import type { Dataset, DatasetRow } from './dataset.ts'
import { kinds } from './kinds/index.ts'

/**
 * What stands in the cell of a date that had not happened when the data were extracted. It is no
 * date, so that nothing can take it for one: whoever keeps rows splits it by {@link storedColumns}.
 */
export const pendingCell: Value = 'pending'

/**
 * The column beside a date that says whether its cell is pending.
 *
 * @example
 * pendingFlag('closed') // => 'closed$pending'
 */
export const pendingFlag = (column: string): string => `${column}$pending`

/** A dataset as a backend keeps it. */
export interface StoredDataset {
  readonly columns: readonly { readonly name: string; readonly type: Type }[]
  /** The cells of a row, in the order of these columns. */
  cells(row: DatasetRow): readonly Value[]
}

/**
 * The columns in which a backend keeps the rows of a dataset. A date that may be pending is two:
 * the day, unknown where it is pending, and whether it is (SEMANTICS 5.18).
 *
 * @throws RangeError for a column that the definition lacks.
 *
 * @example
 * storedColumns(createDataset(definition, rows)).columns.map(({ name }) => name)
 * // => ['case_no', 'plaintiff', 'amount', 'filed']
 */
export function storedColumns({ definition, columns }: Dataset): StoredDataset {
  const stored = columns.flatMap((name, at) => {
    const column = definition.columns[name]
    if (column === undefined) throw new RangeError(`"${name}" is no column of its dataset.`)
    const { type } = kinds[column.kind]
    if (column.empty !== 'pending') {
      return [{ name, type, read: (cells: DatasetRow['cells']) => cells[at] ?? null }]
    }
    const isPending = (cells: DatasetRow['cells']) => cells[at] === pendingCell
    return [
      {
        name,
        type,
        read: (cells: DatasetRow['cells']) => (isPending(cells) ? null : (cells[at] ?? null)),
      },
      { name: pendingFlag(name), type: boolean, read: isPending },
    ]
  })
  return {
    columns: stored.map(({ name, type }) => ({ name, type })),
    cells: ({ cells }) =>
      stored.length === columns.length ? cells : stored.map(({ read }) => read(cells)),
  }
}
