import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api'
import type { BackendOptions, BulkReading, Dataset } from '@mingjian/core'
import { BackendError } from '../backend-error.ts'
import { executeText, type Place } from '../execute.ts'
import { quoteName } from '../names.ts'

/** A dataset that is being loaded from its files. */
export interface Loading {
  readonly instance: DuckDBInstance
  readonly connection: DuckDBConnection
  readonly id: string
  readonly dataset: Dataset
  readonly bulk: BulkReading
  readonly options: BackendOptions
  readonly place: Place
}

/** The schema of tables that are of use while datasets are loaded, and of those behind views. */
const filesSchema = 'files'

/** The path of such a table. */
export const filesPath = (id: string, what: string | number): readonly [string, string] => [
  filesSchema,
  `${id}/${what}`,
]

export const createFilesSchema = (connection: DuckDBConnection, place: Place): Promise<unknown> =>
  executeText(connection, `CREATE SCHEMA IF NOT EXISTS ${quoteName(filesSchema)}`, place)

/** What the cells of a row say beyond their values, as JSON: a column behind all others. */
export const beyondColumn = '$beyond'

/** Lets those who watch write down what was rejected, before more is read. */
export async function settleAll({ bulk, options }: Loading): Promise<void> {
  for (const { settle } of bulk.watchers) await settle?.()
  options.signal?.throwIfAborted()
}

export async function countRows({ connection, place }: Loading, table: string): Promise<number> {
  const counted = await executeText(connection, `SELECT count(*) FROM ${table}`, place)
  return Number((await counted.getRows())[0]?.[0])
}

/**
 * Streams rows of a plain table on a connection of its own, in their order. Their number is known: a
 * stream that fails ends without an error.
 */
export async function* streamRows(
  { instance, place }: Loading,
  select: string,
  expected: number,
): AsyncGenerator<readonly (readonly DuckDBValue[])[]> {
  const connection = await instance.connect()
  try {
    const stream = await connection.stream(select)
    let rows = 0
    for (;;) {
      place.signal?.throwIfAborted()
      const chunk = await stream.fetchChunk()
      if (chunk === null || chunk.rowCount === 0) break
      rows += chunk.rowCount
      yield chunk.getRows()
    }
    if (rows === expected) return
    const message = `${place.what} gave ${rows} of ${expected} records. Run it again.`
    throw new BackendError(message, { code: 'rows-lost', sql: select, table: place.table ?? '' })
  } finally {
    connection.closeSync()
  }
}
