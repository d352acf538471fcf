import { version } from '@duckdb/node-api'
import type { Backend } from '@mingjian/core'
import type { SqlOperators } from '@mingjian/sql'
import { checkPlan } from './check.ts'
import { openSession } from './session.ts'

/** What tests change about the backend; a host needs none of it. */
export interface DuckdbOptions {
  /** Replaces the SQL of operators: how a test sees that a wrong one is found. */
  readonly operators?: Partial<SqlOperators>
}

/**
 * Creates the backend that runs plans inside this process on DuckDB, in memory, spilling to disk.
 * What DuckDB refuses is a {@link BackendError} of the session, with the SQL and the table.
 *
 * @example
 * createScreener({ models, concepts, catalog, backend: duckdb() })
 */
export const duckdb = ({ operators = {} }: DuckdbOptions = {}): Backend => ({
  name: 'duckdb',
  version: version(),
  check: checkPlan,
  open: (datasets, options) => openSession(datasets, options, operators),
})
