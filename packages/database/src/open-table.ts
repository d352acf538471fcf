import {
  type CellListeners,
  createRecordDataset,
  type Dataset,
  type FoundDataset,
  type FoundRecord,
  type Header,
} from '@mingjian/core'
import { readUnchanged, type TableIdentity } from './read-table.ts'
import type { Server, ServerTable } from './server.ts'

/** A table that holds a dataset, and the database that it is part of. */
export interface OpenTable<Table extends ServerTable> {
  readonly server: Server<Table>
  /** Name in clues and messages. */
  readonly name: string
  readonly identity: TableIdentity
  readonly table: Table
  readonly header: Header
  readonly dataset: FoundDataset
  readonly listeners: CellListeners
}

/** The dataset of a table: it connects anew for each `batches()`. */
export function openTable<Table extends ServerTable>(options: OpenTable<Table>): Dataset {
  const { server, name, identity, table, header, dataset, listeners } = options
  return createRecordDataset({
    about: { name, format: server.format, sha256: identity.sha256, table: table.name },
    header,
    dataset,
    listeners,
    records: (signal) => readRecords(options, signal),
  })
}

async function* readRecords<Table extends ServerTable>(
  { server, name, table, identity }: OpenTable<Table>,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly FoundRecord[]> {
  const readers = server.readersOf(table)
  const session = await server.openSession(signal)
  try {
    let before = 0
    const of = { server, session, name, table, signal }
    for await (const rows of readUnchanged(of, identity)) {
      const first = before + 1
      before += rows.length
      yield rows.map((row, at) => ({
        cells: readers.map((show, column) => show(row[column] ?? null)),
        record: first + at,
      }))
    }
  } finally {
    await session.close()
  }
}
