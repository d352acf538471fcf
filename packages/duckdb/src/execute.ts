import type { DuckDBConnection, DuckDBMaterializedResult } from '@duckdb/node-api'
import type { SqlText } from '@mingjian/sql'
import { BackendError, classifyError } from './backend-error.ts'

/** Milliseconds between interrupts: one that comes before the query has begun is forgotten. */
const interruptEvery = 20

/** Where a statement runs, and what may stop it. */
export interface Place {
  readonly signal: AbortSignal | undefined
  /** What is being done, for messages: `Table "x" of model "m"`. */
  readonly what: string
  readonly table?: string
}

/**
 * Runs one statement to its end. An abort interrupts it and rejects with the signal's reason; a
 * failure rejects with a BackendError.
 */
export async function execute(
  connection: DuckDBConnection,
  { text, parameters }: SqlText,
  { signal, what, table }: Place,
): Promise<DuckDBMaterializedResult> {
  signal?.throwIfAborted()
  const stop = interruptOnAbort(connection, signal)
  try {
    const values = parameters.map((parameter) => parameter.text)
    const result = await connection.run(text, values)
    signal?.throwIfAborted()
    return result
  } catch (cause) {
    signal?.throwIfAborted()
    const { code, reason } = classifyError(cause)
    const place = table === undefined ? {} : { table }
    throw new BackendError(`${what} failed: ${reason}`, { code, cause, sql: text, ...place })
  } finally {
    stop()
  }
}

/** Runs a statement of ours that has no parameters. */
export const executeText = (
  connection: DuckDBConnection,
  text: string,
  place: Place,
): Promise<DuckDBMaterializedResult> => execute(connection, { text, parameters: [] }, place)

function interruptOnAbort(connection: DuckDBConnection, signal: AbortSignal | undefined) {
  let timer: ReturnType<typeof setInterval> | undefined
  const abort = () => {
    connection.interrupt()
    timer ??= setInterval(() => connection.interrupt(), interruptEvery)
  }
  signal?.addEventListener('abort', abort, { once: true })
  return () => {
    signal?.removeEventListener('abort', abort)
    clearInterval(timer)
  }
}
