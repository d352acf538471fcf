import type { SqlOperators } from '@mingjian/sql'

/** What tests change about the backend; a host needs none of it. */
export interface DuckdbOptions {
  /** Replaces the SQL of operators: how a test sees that a wrong one is found. */
  readonly operators?: Partial<SqlOperators>
  /** A file of so many records and more is read by the engine itself, where that gives the same; 5,000 without it. */
  readonly readsFilesFrom?: number
}
