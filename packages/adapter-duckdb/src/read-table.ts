import type { FoundCell } from '@mingjian/core'
import { asFileError, duckdbError } from './errors.ts'
import type { Table } from './list-tables.ts'
import type { Engine } from './open-engine.ts'
import { createValueReader, printText } from './show-value.ts'

/** A row of a table: its number is its place in the order of the file, from 1. */
export interface TableRow {
  readonly cells: readonly FoundCell[]
  readonly record: number
}

/**
 * Streams the rows of a table in the order of the file, chunk by chunk.
 *
 * @throws {@link AdapterError} where the engine cannot read on. A stream of it that fails may end without a word, so
 * the rows are counted.
 */
export async function* readTable(
  { connection }: Engine,
  file: string,
  { from, columns, rows }: Table,
  signal?: AbortSignal,
): AsyncGenerator<readonly TableRow[]> {
  const readers = columns.map(createValueReader)
  let read = 0
  try {
    signal?.throwIfAborted()
    const result = await connection.stream(
      `SELECT ${columns.map(printText).join(', ')} FROM ${from}`,
    )
    for (;;) {
      const chunk = await result.fetchChunk()
      signal?.throwIfAborted()
      if (chunk === null || chunk.rowCount === 0) break
      const values = readers.map((show, at) =>
        (chunk.getColumnValues(at) as (string | null)[]).map(show),
      )
      const before = read
      read += chunk.rowCount
      yield Array.from({ length: chunk.rowCount }, (_, at) => ({
        cells: values.map((column) => column[at] ?? ''),
        record: before + at + 1,
      }))
    }
  } catch (error) {
    if (signal?.aborted === true) throw error
    throw asFileError(file, error, read)
  }
  if (read !== rows) throw duckdbError('database-damaged/rows', { file, read })
}
