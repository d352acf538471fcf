/** What went wrong around a model, as far as a program can act on it. */
export type BackendErrorCode =
  | 'overflow'
  | 'memory'
  | 'disk'
  | 'dataset-missing'
  | 'value-unfit'
  | 'rows-lost'
  | 'engine'

interface Details {
  readonly code: BackendErrorCode
  readonly cause?: unknown
  readonly sql?: string
  readonly table?: string
}

/** Thrown when DuckDB, or the data it was given, stops a model; never a mistake in the model's text. */
export class BackendError extends Error {
  override readonly name = 'BackendError'
  readonly code: BackendErrorCode
  /** The statement that failed, without the values of its parameters. */
  readonly sql: string | undefined
  /** The table of the plan, or the dataset, that was being computed or loaded. */
  readonly table: string | undefined
  constructor(message: string, { code, cause, sql, table }: Details) {
    super(message, cause === undefined ? {} : { cause })
    this.code = code
    this.sql = sql
    this.table = table
  }
}

/**
 * Tells what an error of DuckDB means. Its errors carry no code, only a text with a fixed prefix;
 * a text may quote values of the data, so it stays in `cause` and out of the message.
 */
export function classifyError(error: unknown): { code: BackendErrorCode; reason: string } {
  const text = error instanceof Error ? error.message : String(error)
  if (/^(Out of Range|Conversion) Error/.test(text)) {
    return { code: 'overflow', reason: overflowReason(text) }
  }
  if (/^Out of Memory Error/.test(text)) {
    const reason = /max_temp_directory_size|offload/.test(text)
      ? 'The memory limit is reached and nothing more can be moved to disk. Give more memory or free disk space.'
      : 'The memory limit is reached. Give more memory or fewer threads.'
    return { code: 'memory', reason }
  }
  if (/^IO Error/.test(text)) {
    return { code: 'disk', reason: 'A temporary file cannot be written. Free disk space.' }
  }
  const prefix = /^[A-Za-z ]+ Error/.exec(text)?.[0] ?? 'error'
  return { code: 'engine', reason: `DuckDB refused the statement (${prefix}); see the cause.` }
}

/** The words of core's OverflowError, so that a failed model reads alike on every backend. */
function overflowReason(text: string): string {
  if (/INT64/.test(text)) return 'A number does not fit 64 bits.'
  if (/\b(date|timestamp|interval)\b/i.test(text)) return 'A date leaves the calendar.'
  return 'A number does not fit 38 digits.'
}
