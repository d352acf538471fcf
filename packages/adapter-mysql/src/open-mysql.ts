import type { SourceOptions } from '@mingjian/core'
import { type DatabaseTables, openTables } from '@mingjian/database'
import { readAddress } from './address.ts'
import { asReadError, isGone } from './errors.ts'
import type { Table } from './list-tables.ts'
import { openSession } from './open-session.ts'
import { createValueReader } from './show-value.ts'

/** What is known of a database beforehand; a mapping calls a table by the name of its database and its own. */
export type OpenMysqlOptions = SourceOptions

/**
 * Opens a MySQL or MariaDB database by its address. Each table that fits a dataset by the names of its columns is a source
 * of its own, called `database#table`. Views are read where a mapping has their name: else their rows would count twice.
 * The number of a record is its place among the rows, by the primary key or, for want of one, in an
 * order by the hashes of their texts, from 1. Tables that the user may not read at all are not known to him.
 *
 * Each table is read to its end for its fingerprint, all in one transaction, and once more for each `batches()` by a
 * connection of its own; `sources[0]` counts the latest one, from zero. Nothing is ever written. Values are read as text,
 * as they would be typed, and null as an empty cell; a `timestamp` is one with a zone. What cannot be typed is unknown in its
 * row, and `onReject` hears of it: JSON, binary data, binary numbers that have lost digits. The password is that of
 * the address or of MYSQL_PWD, and is never shown.
 *
 * @throws {@link AdapterError} for an address that cannot be understood, a server that cannot be reached or refuses, a
 * database that is not there; for a table whose columns fit a dataset in part, or several, or that may not be
 * read whole; where no table fits any; and while rows are read where they have changed or the connection is lost.
 *
 * @example
 * const { datasets, others } = await openMysql('mysql://reader@10.0.0.5/court', {
 *   catalog,
 *   onReject: ({ source, record, reason }) => console.log(source, record, reason.zh),
 * })
 * for (const { message } of others) console.log(message)
 * for (const dataset of datasets) console.log(dataset.sources[0]?.name)
 */
export async function openMysql(
  address: string,
  options: OpenMysqlOptions,
): Promise<DatabaseTables> {
  const database = readAddress(address)
  const { name, shown } = database
  const server = {
    format: 'mysql',
    name,
    shown,
    openSession: (signal: AbortSignal | undefined) => openSession(database, signal),
    readersOf: ({ columns }: Table) => columns.map(createValueReader),
    asReadError,
    isGone,
  }
  return openTables(server, options)
}
