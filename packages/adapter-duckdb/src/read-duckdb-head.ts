import { basename } from 'node:path'
import { type HeadRecord, textOf } from '@mingjian/core'
import { asFileError, duckdbError } from './errors.ts'
import { identifyFile } from './identify-file.ts'
import { listTables } from './list-tables.ts'
import { openEngine } from './open-engine.ts'
import { readTable } from './read-table.ts'

/**
 * Reads the names of columns, as record 0, and the first records of the first table of a Parquet or DuckDB file, for
 * which no dataset is known yet.
 *
 * @throws {@link AdapterError} for a file that is not there, none of the two, damaged, encrypted, or without a table.
 *
 * @example
 * const records = await readDuckdbHead('exports/罚单.parquet', 200)
 * console.log(records[0]?.cells)
 */
export async function readDuckdbHead(
  path: string,
  most: number,
  signal?: AbortSignal,
): Promise<readonly HeadRecord[]> {
  const file = basename(path)
  const identity = await identifyFile(path, file, signal)
  const engine = await openEngine(file, identity)
  try {
    const { tables } = await listTables(engine, file, identity)
    const table = tables.find(({ rows }) => rows > 0) ?? tables[0]
    if (table === undefined) throw duckdbError('database-empty', { file })
    const records: HeadRecord[] = [{ cells: table.columns.map(({ name }) => name), record: 0 }]
    for await (const rows of readTable(engine, file, table, signal)) {
      records.push(...rows.map(({ cells, record }) => ({ cells: cells.map(textOf), record })))
      if (records.length >= most) break
    }
    return records.slice(0, most)
  } catch (error) {
    throw asFileError(file, error)
  } finally {
    engine.close()
  }
}
