import { Socket } from 'node:net'
import { databaseError, type ServerSession, type TextRow } from '@mingjian/database'
import type { Client } from 'pg'
import Cursor from 'pg-cursor'
import type { Database } from './address.ts'
import { createClient } from './create-client.ts'
import { asConnectError } from './errors.ts'
import { listTables, type Table } from './list-tables.ts'

/** So many rows come from the server at a time. */
const batchSize = 2000

/**
 * Settings of the transaction, whatever the server, the user or the address says: values are printed in one way, rows
 * are not left out by a policy (the statement fails), and nothing ends a long reading. Those that an older server
 * lacks are left out.
 */
const settings = `
  SELECT set_config(name, value, true)
  FROM (VALUES
    ('client_encoding', 'UTF8'),
    ('DateStyle', 'ISO, YMD'),
    ('TimeZone', 'UTC'),
    ('extra_float_digits', '1'),
    ('bytea_output', 'hex'),
    ('row_security', 'off'),
    ('statement_timeout', '0'),
    ('lock_timeout', '0'),
    ('idle_in_transaction_session_timeout', '0'),
    ('transaction_timeout', '0')
  ) wanted(name, value)
  WHERE EXISTS (SELECT FROM pg_catalog.pg_settings known WHERE known.name = wanted.name)`

/**
 * Connects, and begins a transaction that reads one snapshot and can write nothing. It breaks off where the signal
 * aborts.
 *
 * @throws {@link AdapterError} where no connection comes about, or texts are in an encoding that nobody knows.
 */
export async function openSession(
  { address, shown }: Database,
  signal: AbortSignal | undefined,
): Promise<ServerSession<Table>> {
  signal?.throwIfAborted()
  const socket = new Socket()
  const client = createClient(address, socket)
  // A connection that breaks between two statements: the next one fails.
  client.on('error', () => undefined)
  // Also before it is connected, and while the server is at work.
  const end = () => void socket.destroy()
  signal?.addEventListener('abort', end)
  const close = async () => {
    signal?.removeEventListener('abort', end)
    await client.end().catch(() => undefined)
  }
  try {
    await client.connect()
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
    await client.query(settings)
    const { rows } = await client.query<{ encoding: string }>(
      `SELECT current_setting('server_encoding') AS encoding`,
    )
    if (rows[0]?.encoding === 'SQL_ASCII') throw databaseError('database-encoding', { file: shown })
    return {
      listTables: () => listTables(client),
      readRows: ({ select }) => readRows(client, select),
      close,
    }
  } catch (error) {
    await close()
    signal?.throwIfAborted()
    throw asConnectError(shown, error)
  }
}

async function* readRows(client: Client, select: string): AsyncGenerator<readonly TextRow[]> {
  const cursor = client.query(new Cursor<TextRow>(select, [], { rowMode: 'array' }))
  for (;;) {
    const rows = await cursor.read(batchSize)
    if (rows.length === 0) break
    yield rows
  }
  await cursor.close()
}
