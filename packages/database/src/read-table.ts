import { createHash, type Hash } from 'node:crypto'
import { databaseError } from './errors.ts'
import type { Server, ServerSession, ServerTable, TextRow } from './server.ts'

/** A table within a session, and its name in clues and messages. */
export interface TableInSession<Table extends ServerTable> {
  readonly server: Server<Table>
  readonly session: ServerSession<Table>
  readonly name: string
  readonly table: Table
  readonly signal: AbortSignal | undefined
}

/** What a table held when it was first read: its rows, and SHA-256 over their texts in their order. */
export interface TableIdentity {
  readonly rows: number
  readonly sha256: string
}

/**
 * Streams the rows of a table in their order.
 *
 * @throws {@link AdapterError} where the server does not let it be read, stops, or is lost; the reason of the signal
 * where it aborts.
 */
async function* readTexts<Table extends ServerTable>(
  { server, session, name, table, signal }: TableInSession<Table>,
  hash: Hash,
): AsyncGenerator<readonly TextRow[]> {
  // A line of JSON for the names of the columns and for each row: no two tables are written alike.
  hash.update(`${JSON.stringify(table.columns.map((column) => column.name))}\n`)
  try {
    signal?.throwIfAborted()
    for await (const rows of session.readRows(table)) {
      signal?.throwIfAborted()
      for (const row of rows) hash.update(`${JSON.stringify(row)}\n`)
      yield rows
    }
  } catch (error) {
    signal?.throwIfAborted()
    throw server.asReadError(name, error)
  }
}

/** Reads a table to its end, for its fingerprint alone. */
export async function identifyTable<Table extends ServerTable>(
  of: TableInSession<Table>,
): Promise<TableIdentity> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const some of readTexts(of, hash)) rows += some.length
  return { rows, sha256: hash.digest('hex') }
}

/**
 * Streams the rows of a table once more.
 *
 * @throws {@link AdapterError} where it is gone, and behind the last row where they are not those that its fingerprint
 * was taken of.
 */
export async function* readUnchanged<Table extends ServerTable>(
  of: TableInSession<Table>,
  identity: TableIdentity,
): AsyncGenerator<readonly TextRow[]> {
  const { server, name: file } = of
  const hash = createHash('sha256')
  let rows = 0
  try {
    for await (const some of readTexts(of, hash)) {
      rows += some.length
      yield some
    }
  } catch (error) {
    throw server.isGone(error) ? databaseError('file-changed/table', { file }, error) : error
  }
  if (rows !== identity.rows || hash.digest('hex') !== identity.sha256)
    throw databaseError('file-changed/table', { file })
}
