import { realpath } from 'node:fs/promises'
import { blobValue, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'
import { asWorkspaceError } from './errors.ts'

/** What a statement is given in the place of `$1`, `$2` and so on. */
export type Given = string | number | bigint | Uint8Array | null

/** The database file of a workspace, opened. */
export interface Engine {
  /** As messages call it. */
  readonly file: string
  /** Runs a statement of ours to its end; its rows. */
  run(text: string, given?: readonly Given[]): Promise<readonly (readonly DuckDBValue[])[]>
  /** Closes it; once more does nothing. */
  close(): void
}

/**
 * Opens the file of a workspace. This is the only place that does: a file that is opened twice in one process loses
 * tables without an error, so all who read it share one instance, and who writes it is alone with it. The engine
 * touches this file and no other, whatever stands in it.
 *
 * @throws {@link AdapterError} for a file that another program holds, that is damaged or none of a database; so do
 * statements.
 */
export async function openEngine(
  path: string,
  file: string,
  access: 'read' | 'write',
): Promise<Engine> {
  try {
    const instance = await DuckDBInstance.fromCache(await placeOf(path), {
      access_mode: access === 'read' ? 'READ_ONLY' : 'READ_WRITE',
      threads: '1',
      // A new file grows by such blocks: one of many small batches would be mostly empty with larger ones.
      default_block_size: '16384',
      memory_limit: '1GiB',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      enable_external_access: 'false',
      lock_configuration: 'true',
    })
    const connection = await instance.connect()
    let isOpen = true
    return {
      file,
      async run(text, given = []) {
        const values = given.map((each) => (each instanceof Uint8Array ? blobValue(each) : each))
        try {
          return await (await connection.run(text, values)).getRows()
        } catch (error) {
          throw asWorkspaceError(file, error)
        }
      },
      close() {
        if (!isOpen) return
        isOpen = false
        connection.closeSync()
        instance.closeSync()
      },
    }
  } catch (error) {
    throw asWorkspaceError(file, error)
  }
}

/** Where a file lies, links followed: one place has one instance. A new one has no links. */
const placeOf = (path: string): Promise<string> => realpath(path).catch(() => path)
