import { compareCodePoints } from '@mingjian/core'
import type { ServerTable, TextRow } from '@mingjian/database'
import { escapeId, escape as escapeText } from 'mysql2'
import { printText, type TableColumn } from './show-value.ts'

/** A table or view of a database. */
export interface Table extends ServerTable {
  readonly columns: readonly TableColumn[]
  /** The statement that reads it: each value as text, in an order that is the same each time. */
  readonly select: string
}

/** The rows of a statement, each value as text. */
type Query = (sql: string) => Promise<readonly TextRow[]>

/** Engines whose tables are made of others, here or elsewhere. */
const foreign: ReadonlySet<string> = new Set(['FEDERATED', 'CONNECT', 'SPIDER', 'MRG_MYISAM'])

/** The tables and views of a database that the user may know of, in the order of their names. */
export async function listTables(query: Query, database: string): Promise<readonly Table[]> {
  const here = `table_schema = ${escapeText(database)}`
  const tables = await query(
    `SELECT table_name, table_type, engine FROM information_schema.tables WHERE ${here}`,
  )
  const columns = await query(
    `SELECT table_name, column_name, lower(data_type), lower(CAST(column_type AS CHAR)) FROM information_schema.columns
     WHERE ${here} ORDER BY table_name, ordinal_position`,
  )
  const keys = await query(
    `SELECT table_name, column_name FROM information_schema.key_column_usage
     WHERE ${here} AND constraint_name = 'PRIMARY' ORDER BY table_name, ordinal_position`,
  )
  const of = (rows: readonly TextRow[], table: string) => rows.filter(([name]) => name === table)
  return tables
    .map(([name, kind, engine]) => {
      const table = name ?? ''
      const found = of(columns, table).map((row) => ({
        name: row[1] ?? '',
        type: row[2] ?? '',
        whole: row[3] ?? '',
      }))
      const key = of(keys, table).map((row) => row[1] ?? '')
      return {
        name: table,
        isView: (kind ?? '').endsWith('VIEW') || foreign.has((engine ?? '').toUpperCase()),
        columns: found,
        select: selectOf(database, table, found, key),
      }
    })
    .toSorted((a, b) => compareCodePoints(a.name, b.name))
}

/**
 * By the key, else by the hashes of all texts: rows with the same are alike, and none is too long to be put in order.
 */
function selectOf(
  database: string,
  table: string,
  columns: readonly TableColumn[],
  key: readonly string[],
): string {
  const from = `${escapeId(database, true)}.${escapeId(table, true)}`
  const order =
    key.length > 0 ? key.map((name) => `source.${escapeId(name, true)}`) : [hashOf(columns)]
  return `SELECT ${columns.map(printText).join(', ')} FROM ${from} AS source ORDER BY ${order.join(', ')}`
}

/** One hash of the hashes of all values, that of null being empty. */
const hashOf = (columns: readonly TableColumn[]): string =>
  `SHA2(CONCAT_WS(',', ${columns.map((column) => `COALESCE(SHA2(${printText(column)}, 256), '')`).join(', ')}), 256)`
