import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import {
  type BackendOptions,
  type BulkReading,
  bulkOf,
  type Dataset,
  storedColumns,
} from '@mingjian/core'
import { createWriter } from './append.ts'
import { BackendError } from './backend-error.ts'
import { loadBulk } from './bulk/load-bulk.ts'
import { executeText } from './execute.ts'
import { addRow, traces } from './load-row.ts'
import { dataSchema, quoteName } from './names.ts'
import { storageType } from './values.ts'

/** What datasets are loaded with. */
export interface LoadTools {
  readonly instance: DuckDBInstance
  readonly connection: DuckDBConnection
  /** Files of so many records and more are read by the engine itself. */
  readonly readsFilesFrom: number
}

/**
 * Loads a dataset into its table: two columns that say where a row came from, then the columns that
 * the dataset holds. Returns the names of all.
 */
export async function loadDataset(
  { instance, connection, readsFilesFrom }: LoadTools,
  id: string,
  dataset: Dataset,
  options: BackendOptions,
): Promise<ReadonlySet<string>> {
  const { signal, onProgress } = options
  const place = { signal, what: `Loading dataset "${id}"`, table: id }
  const bulk = readableFiles(dataset, readsFilesFrom)
  if (bulk !== undefined) {
    return loadBulk({ instance, connection, id, dataset, bulk, options, place })
  }
  const stored = storedColumns(dataset)
  const columns = [...traces, ...stored.columns]
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

/** The files of a dataset that are worth it: planning how to read one takes a tenth of a second. */
function readableFiles(dataset: Dataset, from: number): BulkReading | undefined {
  const bulk = bulkOf(dataset)
  if (bulk === undefined) return undefined
  const parts = bulk.parts.map((part) =>
    part.file !== undefined && part.file.records >= from ? part : { ...part, file: undefined },
  )
  return parts.some(({ file }) => file !== undefined) ? { ...bulk, parts } : undefined
}
