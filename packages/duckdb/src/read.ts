import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api'
import {
  InvariantError,
  type Plan,
  type PlanTable,
  type TableQuery,
  type Type,
  type Value,
} from '@mingjian/core'
import { columnsOfQuery, keyColumn, type LowerOptions, lowerQuery } from '@mingjian/sql'
import { createWriter } from './append.ts'
import { BackendError } from './backend-error.ts'
import { execute, executeText } from './execute.ts'
import { quoteName } from './names.ts'
import { fromStored, storageType } from './values.ts'

/** What reading needs: a connection of its own and names that no other read uses. */
export interface Reading {
  readonly connection: DuckDBConnection
  readonly plan: Plan
  readonly options: LowerOptions
  readonly schema: string
  readonly result: string
  readonly keys: string
  readonly signal: AbortSignal | undefined
}

/**
 * Streams the rows of a query. A streamed result that fails ends without an error, so the query is
 * computed into a table first, the plain table is streamed, and its rows are counted.
 */
export async function* readRows(
  query: TableQuery,
  reading: Reading,
): AsyncGenerator<readonly (readonly Value[])[]> {
  const { connection, plan, options, schema, result, signal } = reading
  const table = findTable(plan, query.table)
  const given = columnsOfQuery(plan, query)
  const types = query.columns.map((name) => typeOf({ ...table, columns: given }, name))
  const what = `Reading table "${query.table}" of model ${plan.model}`
  const place = { signal, what, table: query.table }
  const keys = query.matching === undefined ? undefined : await writeKeys(query, table, reading)
  const sql = lowerQuery(plan, query, options, keys)
  const name = quoteName(schema, result)
  await execute(connection, { ...sql, text: `CREATE TABLE ${name} AS\n${sql.text}` }, place)
  const counted = await executeText(connection, `SELECT count(*) FROM ${name}`, place)
  const expected = Number((await counted.getRows())[0]?.[0])
  let rows = 0
  const stream = await connection.stream(`SELECT * FROM ${name}`)
  for (;;) {
    signal?.throwIfAborted()
    const chunk = await stream.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) break
    rows += chunk.rowCount
    yield rowsOf(chunk, types)
  }
  if (rows !== expected) {
    throw new BackendError(`${what} gave ${rows} of ${expected} rows. Run it again.`, {
      code: 'rows-lost',
      sql: sql.text,
      table: query.table,
    })
  }
}

/** Fills the table of keys and returns its path. */
async function writeKeys(
  { table: name, matching }: TableQuery,
  table: PlanTable,
  { connection, plan, schema, keys, signal }: Reading,
): Promise<readonly string[]> {
  const { columns, values } = matching ?? { columns: [], values: [] }
  const types = columns.map((column) => typeOf(table, column))
  const spelled = types.map((type, n) => `${quoteName(keyColumn(n))} ${storageType(type)}`)
  const what = `Looking up rows of table "${name}" of model ${plan.model}`
  const text = `CREATE TABLE ${quoteName(schema, keys)} (${spelled.join(', ')})`
  await executeText(connection, text, { signal, what, table: name })
  const writer = await createWriter(connection, { schema, table: keys }, types)
  for (const row of values) {
    const unfit = writer.add(row)
    if (unfit === undefined) continue
    const message = `${what} failed: a key holds no value of its column "${columns[unfit]}".`
    throw new BackendError(message, { code: 'value-unfit', table: name })
  }
  writer.close()
  return [schema, keys]
}

function rowsOf(chunk: DuckDBDataChunk, types: readonly Type[]): readonly (readonly Value[])[] {
  const columns = types.map((type, i) =>
    chunk.getColumnValues(i).map((value) => fromStored(value, type)),
  )
  return Array.from({ length: chunk.rowCount }, (_, row) =>
    columns.map((column) => column[row] ?? null),
  )
}

function findTable(plan: Plan, name: string): PlanTable {
  const found = plan.tables.find((table) => table.name === name)
  if (found?.keep === true) return found
  throw new InvariantError(`"${name}" is no kept table of model ${plan.model}.`)
}

function typeOf(table: PlanTable, name: string): Type {
  const found = table.columns.find((column) => column.name === name)
  if (found !== undefined) return found.type
  throw new InvariantError(`Table "${table.name}" has no column "${name}".`)
}
