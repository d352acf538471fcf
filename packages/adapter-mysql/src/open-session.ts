import { once } from 'node:events'
import { addAbortSignal, type Readable } from 'node:stream'
import type { ServerSession, TextRow } from '@mingjian/database'
import { type Connection, createConnection } from 'mysql2'
import type { Database } from './address.ts'
import { asConnectError } from './errors.ts'
import { listTables, type Table } from './list-tables.ts'

/** So long a server may take to answer, in milliseconds. */
const patience = 30_000

/** So many rows go to the caller at a time, and as many wait for it. */
const batchSize = 2000

/**
 * Settings of the session, whatever the server says: values are printed in one way, and nothing ends a long reading,
 * nor one whose reader takes its time. Those that a server lacks are left out.
 */
const settings: Readonly<Record<string, string>> = {
  time_zone: `'+00:00'`,
  sql_mode: `''`,
  max_statement_time: '0',
  max_execution_time: '0',
  net_write_timeout: '86400',
  wait_timeout: '86400',
}

/**
 * Connects, and begins a transaction that reads one snapshot and can write nothing. It breaks off where the signal
 * aborts.
 *
 * @throws {@link AdapterError} where no connection comes about.
 */
export async function openSession(
  database: Database,
  signal: AbortSignal | undefined,
): Promise<ServerSession<Table>> {
  signal?.throwIfAborted()
  const connection = createConnection({
    ...database.login,
    charset: 'utf8mb4',
    connectTimeout: patience,
    // A server may ask for files of this machine.
    flags: ['-LOCAL_FILES'],
    rowsAsArray: true,
  })
  const lost = new AbortController()
  // The driver tells a statement whose rows are streamed nothing of a connection that breaks.
  connection.on('error', (error) => lost.abort(error))
  const end = () => {
    lost.abort(signal?.reason)
    connection.destroy()
  }
  signal?.addEventListener('abort', end)
  const close = async () => {
    signal?.removeEventListener('abort', end)
    connection.destroy()
  }
  const query = (sql: string) => untilLost(queryRows(connection, sql), lost.signal)
  try {
    await untilLost(once(connection, 'connect'), lost.signal)
    for (const [name = ''] of await query('SHOW SESSION VARIABLES'))
      if (name !== null && name in settings) await query(`SET SESSION ${name} = ${settings[name]}`)
    await query('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ')
    await query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY')
  } catch (error) {
    await close()
    signal?.throwIfAborted()
    throw asConnectError(database.shown, error)
  }
  return {
    listTables: () => listTables(query, database.name),
    readRows: ({ select }) => readRows(connection, select, lost.signal),
    close,
  }
}

const queryRows = (connection: Connection, sql: string): Promise<readonly TextRow[]> =>
  new Promise((resolve, reject) => {
    connection.query(sql, (error, rows) => {
      if (error === null) resolve(rows as unknown as readonly TextRow[])
      else reject(error)
    })
  })

/** What the work comes to, or why the connection is gone: one that is destroyed says nothing more. */
function untilLost<T>(work: Promise<T>, lost: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(lost.reason)
    lost.addEventListener('abort', fail, { once: true })
    work.then(resolve, reject).finally(() => lost.removeEventListener('abort', fail))
  })
}

async function* readRows(
  connection: Connection,
  select: string,
  lost: AbortSignal,
): AsyncGenerator<readonly TextRow[]> {
  const stream: Readable = connection.query(select).stream({ highWaterMark: batchSize })
  let rows: TextRow[] = []
  try {
    for await (const row of addAbortSignal(lost, stream)) {
      rows.push(row)
      if (rows.length < batchSize) continue
      yield rows
      rows = []
    }
  } catch (error) {
    throw lost.aborted ? lost.reason : error
  }
  if (rows.length > 0) yield rows
}
