import type { DuckDBTypeId } from '@duckdb/node-api'
import { compareCodePoints } from '@mingjian/core'
import { duckdbError } from './errors.ts'
import type { FileIdentity } from './identify-file.ts'
import { attached, type Engine, patternOf, quoteName, quoteText } from './open-engine.ts'

/** A table of a database, or the one that a Parquet file is. */
export interface Table {
  /** Its name within the file, with its schema where that is not `main`; undefined of a Parquet file. */
  readonly name: string | undefined
  /** What stands behind FROM. */
  readonly from: string
  readonly columns: readonly TableColumn[]
  readonly rows: number
}

export interface TableColumn {
  readonly name: string
  readonly type: DuckDBTypeId
}

/**
 * Whether a Parquet file says the same of its rows wherever it counts them: of all, of each group, of each column. One
 * count alone that is damaged would leave rows out without a word.
 */
const agreesWithItself = (path: string): string => `
  SELECT (SELECT num_rows FROM parquet_file_metadata(${path})) =
    coalesce(sum(row_group_num_rows) FILTER (WHERE column_id = 0), 0)
    AND coalesce(min(num_values - row_group_num_rows), 0) >= 0
  FROM parquet_metadata(${path})`

/** The tables of a file in the order of their names, and the names of its views. */
export async function listTables(
  { connection }: Engine,
  file: string,
  { place, format }: FileIdentity,
): Promise<{ readonly tables: readonly Table[]; readonly views: readonly string[] }> {
  const describe = async (name: string | undefined, from: string): Promise<Table> => {
    const none = await connection.run(`SELECT * FROM ${from} LIMIT 0`)
    const columns = none
      .columnNames()
      .map((each, at) => ({ name: each, type: none.columnTypeId(at) }))
    const counted = await connection.run(`SELECT count(*) FROM ${from}`)
    return { name, from, columns, rows: Number((await counted.getRows())[0]?.[0]) }
  }
  if (format === 'parquet') {
    const path = quoteText(patternOf(place))
    const from = `read_parquet(${path}, hive_partitioning = false)`
    const agrees = await connection.run(agreesWithItself(path))
    if ((await agrees.getRows())[0]?.[0] !== true) throw duckdbError('database-damaged', { file })
    return { tables: [await describe(undefined, from)], views: [] }
  }
  const namesIn = async (kind: 'table' | 'view') => {
    const found = await connection.run(
      `SELECT schema_name, ${kind}_name FROM duckdb_${kind}s() WHERE database_name = ${quoteText(attached)} AND NOT internal`,
    )
    return (await found.getRows())
      .map(([schema, name]) => ({ schema: String(schema), name: String(name) }))
      .map((each) => ({
        ...each,
        shown: each.schema === 'main' ? each.name : `${each.schema}.${each.name}`,
      }))
      .toSorted((a, b) => compareCodePoints(a.shown, b.shown))
  }
  const tables: Table[] = []
  for (const { schema, name, shown } of await namesIn('table'))
    tables.push(await describe(shown, [attached, schema, name].map(quoteName).join('.')))
  return { tables, views: (await namesIn('view')).map(({ shown }) => shown) }
}
