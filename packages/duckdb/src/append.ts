import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api'
import { InvariantError, type Type, type Value } from '@mingjian/core'
import { storageType, toStored } from './values.ts'

/** The most rows that DuckDB takes in one chunk. */
const chunkRows = 2048

/** A table that is being filled; rows reach it in chunks. */
export interface TableWriter {
  /** Adds a row. Returns the place of a cell that is no value of its column; then nothing is added. */
  add(row: readonly Value[]): number | undefined
  /** Writes what is left. Returns the number of rows written in all. */
  close(): number
}

/** Opens a table for appending values of the language. */
export async function createWriter(
  connection: DuckDBConnection,
  path: { readonly schema: string; readonly table: string },
  types: readonly Type[],
): Promise<TableWriter> {
  const stored = types.map(storageType)
  const writer = await createChunkWriter(connection, [path.schema, path.table], stored)
  return {
    add(row) {
      const cells = types.map((type, i) => toStored(row[i] ?? null, type))
      const unfit = cells.indexOf(undefined)
      if (unfit >= 0) return unfit
      writer.add(cells.map((cell) => cell ?? null))
      return undefined
    },
    close: writer.close,
  }
}

/** A table that is being filled with values of DuckDB. */
export interface ChunkWriter {
  add(row: readonly DuckDBValue[]): void
  /** Writes what is left. Returns the number of rows written in all. */
  close(): number
}

/** Opens a table for appending. One chunk is used again and again, so memory stays flat. */
export async function createChunkWriter(
  connection: DuckDBConnection,
  [schema, table]: readonly string[],
  types: readonly DuckDBType[],
): Promise<ChunkWriter> {
  if (schema === undefined || table === undefined) throw new InvariantError('A path has two parts.')
  const appender = await connection.createAppender(table, schema)
  const chunk = DuckDBDataChunk.create(types)
  const columns = types.map((): DuckDBValue[] => [])
  let waiting = 0
  let written = 0

  const flush = () => {
    if (waiting > 0) writeChunk(appender, chunk, columns, waiting)
    written += waiting
    waiting = 0
  }
  return {
    add(row) {
      for (const [i, column] of columns.entries()) column.push(row[i] ?? null)
      waiting += 1
      if (waiting === chunkRows) flush()
    },
    close() {
      flush()
      appender.closeSync()
      return written
    },
  }
}

function writeChunk(
  appender: DuckDBAppender,
  chunk: DuckDBDataChunk,
  columns: readonly DuckDBValue[][],
  rows: number,
): void {
  chunk.reset()
  chunk.rowCount = rows
  for (const [i, column] of columns.entries()) {
    chunk.setColumnValues(i, column)
    column.length = 0
  }
  appender.appendDataChunk(chunk)
}
