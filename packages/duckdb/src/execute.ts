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
  const forget = signal === undefined ? undefined : onAbort(signal, abort)
  return () => {
    forget?.()
    clearInterval(timer)
  }
}

/** What waits for each signal. Every model of a run has a statement under way, on one signal. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>()

/** Calls back when a signal aborts; one listener stands for all, since Node warns of many. */
function onAbort(signal: AbortSignal, abort: () => void): () => void {
  const all = waiting.get(signal) ?? new Set()
  if (!waiting.has(signal)) {
    waiting.set(signal, all)
    const tellAll = () => {
      for (const each of all) each()
    }
    signal.addEventListener('abort', tellAll, { once: true })
  }
  all.add(abort)
  return () => all.delete(abort)
}
