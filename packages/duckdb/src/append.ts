import { type DuckDBAppender, type DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api'
import type { Type, Value } from '@mingjian/core'
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

/** Opens a table for appending. One chunk is used again and again, so memory stays flat. */
export async function createWriter(
  connection: DuckDBConnection,
  path: { readonly schema: string; readonly table: string },
  types: readonly Type[],
): Promise<TableWriter> {
  const appender = await connection.createAppender(path.table, path.schema)
  const chunk = DuckDBDataChunk.create(types.map(storageType))
  const columns = types.map(() => [] as ReturnType<typeof toStored>[])
  let waiting = 0
  let written = 0

  const flush = () => {
    if (waiting > 0) writeChunk(appender, chunk, columns, waiting)
    written += waiting
    waiting = 0
  }
  return {
    add(row) {
      const cells = types.map((type, i) => toStored(row[i] ?? null, type))
      const unfit = cells.indexOf(undefined)
      if (unfit >= 0) return unfit
      for (const [i, column] of columns.entries()) column.push(cells[i])
      waiting += 1
      if (waiting === chunkRows) flush()
      return undefined
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
  columns: readonly ReturnType<typeof toStored>[][],
  rows: number,
): void {
  chunk.reset()
  chunk.rowCount = rows
  for (const [i, column] of columns.entries()) {
    chunk.setColumnValues(
      i,
      column.map((cell) => cell ?? null),
    )
    column.length = 0
  }
  appender.appendDataChunk(chunk)
}
