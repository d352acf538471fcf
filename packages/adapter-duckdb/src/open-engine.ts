import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { memoryLimit } from './duckdb-messages.ts'
import { asFileError } from './errors.ts'
import type { FileIdentity } from './identify-file.ts'

/** An engine that can read one file and nothing else. */
export interface Engine {
  readonly connection: DuckDBConnection
  close(): void
}

/** The name of a database file within the engine. */
export const attached = 'source'

/**
 * Starts an engine in memory that may read one file, and nothing else: no other file, no network, no extension,
 * whatever a file says. The settings are locked. One thread: rows come in the order of the file.
 */
export async function openEngine(
  file: string,
  { place, format }: Pick<FileIdentity, 'place' | 'format'>,
): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: memoryLimit,
    temp_directory: '',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    preserve_insertion_order: 'true',
  })
  const connection = await instance.connect()
  const close = () => {
    connection.closeSync()
    instance.closeSync()
  }
  try {
    // It looks for the log of a database too: there is none (see identifyFile).
    const allowed = [place, `${place}.wal`, patternOf(place)].map(quoteText).join(', ')
    await connection.run(`SET allowed_paths = [${allowed}]`)
    await connection.run('SET enable_external_access = false')
    if (format === 'duckdb')
      await connection.run(`ATTACH ${quoteText(place)} AS ${attached} (TYPE duckdb, READ_ONLY)`)
    await connection.run('SET lock_configuration = true')
    return { connection, close }
  } catch (error) {
    close()
    throw asFileError(file, error)
  }
}

/** A path as a pattern that fits it alone: names of files may hold the signs of patterns, as in `流水[1].parquet`. */
export const patternOf = (path: string): string => path.replaceAll(/[*?[]/g, '[$&]')

/** A text as a literal of SQL. */
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A name as SQL writes it. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`
