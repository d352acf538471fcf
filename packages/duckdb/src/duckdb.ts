import { version } from '@duckdb/node-api'
import type { Backend } from '@mingjian/core'
import type { SqlOperators } from '@mingjian/sql'
import { checkPlan } from './check.ts'
import { openSession } from './session.ts'

export interface DuckdbOptions {
  /** Replaces the SQL of operators: how a test sees that a wrong one is found. */
  readonly operators?: Partial<SqlOperators>
}

/** Creates the backend that runs plans inside this process on DuckDB, in memory, spilling to disk. */
export const duckdb = ({ operators = {} }: DuckdbOptions = {}): Backend => ({
  name: 'duckdb',
  version: version(),
  check: checkPlan,
  open: (datasets, options) => openSession(datasets, options, operators),
})
