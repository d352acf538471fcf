import type { DuckDBConnection } from '@duckdb/node-api'
import {
  type BackendOptions,
  type Dataset,
  type DatasetRow,
  formatType,
  integer,
  recordColumn,
  type StoredDataset,
  sourceColumn,
  storedColumns,
  type Type,
} from '@mingjian/core'
import { createWriter, type TableWriter } from './append.ts'
import { BackendError } from './backend-error.ts'
import { executeText } from './execute.ts'
import { dataSchema, quoteName } from './names.ts'
import { storageType } from './values.ts'

interface LoadedColumn {
  readonly name: string
  readonly type: Type
}

/**
 * Loads a dataset into its table: two columns that say where a row came from, then the columns that
 * the dataset holds. Returns the names of all.
 */
export async function loadDataset(
  connection: DuckDBConnection,
  id: string,
  dataset: Dataset,
  { signal, onProgress }: BackendOptions,
): Promise<ReadonlySet<string>> {
  const stored = storedColumns(dataset)
  const columns = [...traces, ...stored.columns]
  const place = { signal, what: `Loading dataset "${id}"`, table: id }
  const spelled = columns.map(({ name, type }) => `${quoteName(name)} ${storageType(type)}`)
  const table = quoteName(dataSchema, id)
  await executeText(connection, `CREATE TABLE ${table} (${spelled.join(', ')})`, place)
  const path = { schema: dataSchema, table: id }
  const writer = await createWriter(
    connection,
    path,
    columns.map(({ type }) => type),
  )
  let rows = 0
  for await (const batch of dataset.batches(signal)) {
    signal?.throwIfAborted()
    for (const row of batch) addRow(writer, row, { id, dataset, stored, columns })
    rows += batch.length
    onProgress?.({ phase: 'load', name: id, rows })
    // Appending is synchronous: let an abort and the progress of the caller be seen.
    await new Promise(setImmediate)
  }
  signal?.throwIfAborted()
  const written = writer.close()
  const counted = await executeText(connection, `SELECT count(*) FROM ${table}`, place)
  const [found] = (await counted.getRows())[0] ?? []
  if (found !== BigInt(rows) || written !== rows) {
    throw new BackendError(`Dataset "${id}" handed over ${rows} rows, DuckDB holds ${found}.`, {
      code: 'rows-lost',
      table: id,
    })
  }
  return new Set(columns.map(({ name }) => name))
}

/** Where a row came from. */
const traces: readonly LoadedColumn[] = [
  { name: sourceColumn, type: integer },
  { name: recordColumn, type: integer },
]

interface Loading {
  readonly id: string
  readonly dataset: Dataset
  readonly stored: StoredDataset
  readonly columns: readonly LoadedColumn[]
}

/** The message leaves the value out: it may be an identifier. */
function addRow(
  writer: TableWriter,
  row: DatasetRow,
  { id, dataset, stored, columns }: Loading,
): void {
  const cells = [BigInt(row.source), BigInt(row.record), ...stored.cells(row)]
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
