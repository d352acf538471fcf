import {
  type Dataset,
  type DatasetRow,
  formatType,
  integer,
  recordColumn,
  type StoredDataset,
  sourceColumn,
  type Type,
  type Value,
} from '@mingjian/core'
import type { TableWriter } from './append.ts'
import { BackendError } from './backend-error.ts'

export interface LoadedColumn {
  readonly name: string
  readonly type: Type
}

/** Where a row came from. */
export const traces: readonly LoadedColumn[] = [
  { name: sourceColumn, type: integer },
  { name: recordColumn, type: integer },
]

export interface RowTable {
  readonly id: string
  readonly dataset: Dataset
  readonly stored: StoredDataset
  readonly columns: readonly LoadedColumn[]
}

/**
 * Adds a row, with `more` cells behind its own.
 *
 * @throws {@link BackendError} for a value that is none of its column; the message leaves the value out: it may be an identifier.
 */
export function addRow(
  writer: TableWriter,
  row: DatasetRow,
  { id, dataset, stored, columns }: RowTable,
  more: readonly Value[] = [],
): void {
  const cells = [BigInt(row.source), BigInt(row.record), ...stored.cells(row), ...more]
  const unfit = writer.add(cells)
  if (unfit === undefined) return
  const { name, type } = columns[unfit] as LoadedColumn
  const source = dataset.sources[row.source]?.name ?? id
  throw new BackendError(
    `Record ${row.record} of ${source} holds in column "${name}" no value of type ${formatType(type)}, ` +
      `but a ${typeof cells[unfit]} outside of it. Give bigints within 64 bits for integers, unscaled ` +
      'bigints of at most 38 digits for decimals, whole days for dates, well-formed text.',
    { code: 'value-unfit', table: id },
  )
}
