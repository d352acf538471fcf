import {
  type CellListeners,
  createRecordDataset,
  type Dataset,
  type FoundDataset,
  type Header,
} from '@mingjian/core'
import { checkUnchanged, type FileIdentity } from './identify-file.ts'
import type { Table } from './list-tables.ts'
import { openEngine } from './open-engine.ts'
import { readTable, type TableRow } from './read-table.ts'

/** A table that holds a dataset, and the file that it is part of. */
export interface OpenTable {
  readonly file: string
  /** Name in clues and messages. */
  readonly name: string
  readonly identity: FileIdentity
  readonly table: Table
  readonly header: Header
  readonly dataset: FoundDataset
  readonly listeners: CellListeners
}

/** The dataset of a table: it opens the file anew for each `batches()`. */
export function openTable(options: OpenTable): Dataset {
  const { name, identity, table, header, dataset, listeners } = options
  const { format, sha256, bytes } = identity
  return createRecordDataset({
    about: { name, format, sha256, bytes, ...(table.name !== undefined && { table: table.name }) },
    header,
    dataset,
    listeners,
    records: (signal) => readRows(options, signal),
  })
}

async function* readRows(
  { file, identity, table }: OpenTable,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly TableRow[]> {
  await checkUnchanged(file, identity)
  const engine = await openEngine(file, identity)
  try {
    yield* readTable(engine, file, table, signal)
  } catch (error) {
    // What was written anew while it was read looks damaged.
    await checkUnchanged(file, identity)
    throw error
  } finally {
    engine.close()
  }
  await checkUnchanged(file, identity)
}
