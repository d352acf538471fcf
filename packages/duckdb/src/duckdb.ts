import { version } from '@duckdb/node-api'
import type { Backend } from '@mingjian/core'
import { checkPlan } from './check.ts'
import type { DuckdbOptions } from './duckdb-options.ts'
import { openSession } from './session.ts'

/**
 * Creates the backend that runs plans inside this process on DuckDB, in memory, spilling to disk.
 * What DuckDB refuses is a {@link BackendError} of the session, with the SQL and the table.
 *
 * @example
 * createScreener({ models, concepts, catalog, backend: duckdb() })
 */
export const duckdb = ({ operators = {}, readsFilesFrom = 5000 }: DuckdbOptions = {}): Backend => ({
  name: 'duckdb',
  version: version(),
  check: checkPlan,
  open: (datasets, options) => openSession(datasets, options, { operators, readsFilesFrom }),
})
