import { basename } from 'node:path'
import {
  AdapterError,
  type CellListeners,
  createMatcher,
  type Dataset,
  findDataset,
  type Header,
  type MatcherOptions,
  type SourceOptions,
} from '@mingjian/core'
import { asFileError, duckdbError } from './errors.ts'
import { type FileIdentity, identifyFile } from './identify-file.ts'
import { listTables, type Table } from './list-tables.ts'
import { openEngine } from './open-engine.ts'
import { openTable } from './open-table.ts'

/** What is known of a file beforehand; a mapping calls a table by the name of its file and its own. */
export type OpenDuckdbOptions = SourceOptions

/** The tables of a file. */
export interface TableFile {
  /** Those that hold a dataset, one for each; `concatDatasets` joins those of one. */
  readonly datasets: readonly Dataset[]
  /** Those that hold something else, and views, each with the reason. */
  readonly others: readonly AdapterError[]
}

/**
 * Opens a Parquet file, or a database file of DuckDB: which of them it is, is seen by its bytes. Each table that
 * fits a dataset by the names of its columns is a source of its own, called `file.duckdb#table`; a Parquet file is
 * one. The number of a record is its place among the rows, in the order of the file, from 1. A dataset streams its
 * table anew for each `batches()`; `sources[0]` counts the latest one, from zero.
 *
 * Values are read as text, as they would be typed, and null as an empty cell. What cannot be typed is unknown in its
 * row, and `onReject` hears of it: lists and structures, binary data, binary numbers that have lost digits. The
 * file is opened to be read only, and it alone: no other file, no network, no extension, whatever stands in it.
 * Views are not read: their rows would count twice.
 *
 * @throws {@link AdapterError} for a file that is not there, none of the two, damaged, encrypted, of a newer
 * generation or still open elsewhere; for a table whose columns fit a dataset in part, or several; where no table
 * fits any; and while rows are read where the file has changed or is damaged.
 *
 * @example
 * const { datasets, others } = await openDuckdb('exports/流水.parquet', {
 *   catalog,
 *   onReject: ({ source, record, reason }) => console.log(source, record, reason.zh),
 * })
 * for (const { message } of others) console.log(message)
 * for (const dataset of datasets) console.log(dataset.sources[0]?.name)
 */
export async function openDuckdb(path: string, options: OpenDuckdbOptions): Promise<TableFile> {
  const { catalog, dataset: id, signal } = options
  const file = options.name ?? basename(path)
  signal?.throwIfAborted()
  const identity = await identifyFile(path, file, signal)
  const { tables, views } = await readTables(file, identity)
  const [first] = tables
  if (first === undefined) throw duckdbError('database-empty', { file })
  // Beside tables of the dataset that is named there may be others, such as code lists.
  const named = catalog.filter((definition) => definition.id === id)
  const isAlone = identity.format === 'parquet' || id === undefined
  const loose = isAlone ? options : { catalog: named, mapping: options.mapping }
  const datasets: Dataset[] = []
  const others: AdapterError[] = []
  for (const table of tables) {
    try {
      datasets.push(openAs(file, identity, table, loose, options))
    } catch (error) {
      if (!(error instanceof AdapterError) || !otherwise.has(error.code)) throw error
      others.push(error)
    }
  }
  if (datasets.length === 0) openAs(file, identity, first, options, options)
  const skipped = views.map((view) => duckdbError('view-skipped', { file: `${file}#${view}` }))
  return { datasets, others: [...others, ...skipped] }
}

/** What a table may be instead of data. */
const otherwise: ReadonlySet<string> = new Set(['dataset-unknown', 'source-skipped'])

async function readTables(file: string, identity: FileIdentity) {
  const engine = await openEngine(file, identity)
  try {
    return await listTables(engine, file, identity)
  } catch (error) {
    throw asFileError(file, error)
  } finally {
    engine.close()
  }
}

function openAs(
  file: string,
  identity: FileIdentity,
  table: Table,
  known: MatcherOptions,
  listeners: CellListeners,
): Dataset {
  const name = table.name === undefined ? file : `${file}#${table.name}`
  const match = createMatcher(name, known)
  const header = headerOf(table)
  const dataset = findDataset(name, header, match)
  return openTable({ file, name, identity, table, header, dataset, listeners })
}

/** The names of the columns: they stand in no record. */
const headerOf = ({ columns }: Table): Header => {
  const names = columns.map(({ name }) => name)
  return { texts: names, cells: names, rows: [], titles: [] }
}
