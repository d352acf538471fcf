export { BackendError, type BackendErrorCode } from './backend-error.ts'
export { duckdb } from './duckdb.ts'
export type { DuckdbOptions } from './duckdb-options.ts'
