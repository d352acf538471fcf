import {
  AdapterError,
  createMatcher,
  type Dataset,
  type FoundDataset,
  findDataset,
  type Header,
  type Mapping,
  type MatcherOptions,
  type SourceOptions,
} from '@mingjian/core'
import { databaseError } from './errors.ts'
import { openTable } from './open-table.ts'
import { identifyTable } from './read-table.ts'
import type { Server, ServerSession, ServerTable } from './server.ts'

/** The tables of a database. */
export interface DatabaseTables {
  /** Those that hold a dataset, one for each; `concatDatasets` joins those of one. */
  readonly datasets: readonly Dataset[]
  /** Those that hold something else, and views, each with the reason. */
  readonly others: readonly AdapterError[]
}

/**
 * Opens the tables of a database: each that fits a dataset by the names of its columns is a source of its own, called
 * `database#table`. Views are read where a mapping has their name: else their rows would count twice. Each table is
 * read to its end for its fingerprint, all in one transaction, and once more for each `batches()` by a connection of
 * its own; `sources[0]` counts the latest one, from zero.
 *
 * @throws {@link AdapterError} for a database that is not reached, holds no table, or may not be read; for a table
 * whose columns fit a dataset in part, or several; where no table fits any; and while rows are read where they have
 * changed or the connection is lost.
 *
 * @example
 * const openCourt = (server: Parameters<typeof openTables>[0]) => openTables(server, { catalog })
 */
export async function openTables<Table extends ServerTable>(
  server: Server<Table>,
  options: SourceOptions,
): Promise<DatabaseTables> {
  const session = await server.openSession(options.signal)
  try {
    return await openAll(server, session, options)
  } finally {
    await session.close()
  }
}

async function openAll<Table extends ServerTable>(
  server: Server<Table>,
  session: ServerSession<Table>,
  options: SourceOptions,
): Promise<DatabaseTables> {
  const { catalog, dataset: id, mapping, signal, name: file = server.name } = options
  const nameOf = (table: Table) => `${file}#${table.name}`
  const isRead = (table: Table) => !table.isView || isNamed(mapping, nameOf(table))
  const all = await session.listTables().catch((error: unknown) => {
    signal?.throwIfAborted()
    throw server.asReadError(server.shown, error)
  })
  const tables = all.filter(isRead)
  const [first] = tables
  if (first === undefined) throw databaseError('database-empty', { file: server.shown })
  // Beside tables of the dataset that is named there may be others, such as code lists.
  const named = catalog.filter((definition) => definition.id === id)
  const loose = id === undefined ? options : { catalog: named, mapping }
  const datasets: Dataset[] = []
  const others: AdapterError[] = []
  for (const table of tables) {
    const name = nameOf(table)
    const header = headerOf(table)
    const found = matchTable(name, header, loose)
    if (found instanceof AdapterError) {
      others.push(found)
      continue
    }
    const identity = await identifyTable({ server, session, name, table, signal })
    datasets.push(
      openTable({ server, name, identity, table, header, dataset: found, listeners: options }),
    )
  }
  if (datasets.length === 0) {
    // Of the dataset that is named it tells what is lacking.
    findDataset(nameOf(first), headerOf(first), createMatcher(nameOf(first), options))
    throw others[0] as AdapterError
  }
  const skipped = all
    .filter((table) => !isRead(table))
    .map((table) => databaseError('view-skipped', { file: nameOf(table) }))
  return { datasets, others: [...others, ...skipped] }
}

/** A view is meant where its whole name is written: by a pattern it would come along with its tables. */
const isNamed = (mapping: Mapping | undefined, name: string): boolean =>
  mapping?.sources.some(({ files }) => files.includes(name)) ?? false

/** The dataset of a table, or why it holds something else. */
function matchTable(
  name: string,
  header: Header,
  known: MatcherOptions,
): FoundDataset | AdapterError {
  try {
    return findDataset(name, header, createMatcher(name, known))
  } catch (error) {
    if (error instanceof AdapterError && otherwise.has(error.code)) return error
    throw error
  }
}

/** What a table may be instead of data. */
const otherwise: ReadonlySet<string> = new Set(['dataset-unknown', 'source-skipped'])

/** The names of the columns: they stand in no record. */
const headerOf = ({ columns }: ServerTable): Header => {
  const names = columns.map(({ name }) => name)
  return { texts: names, cells: names, rows: [], titles: [] }
}
