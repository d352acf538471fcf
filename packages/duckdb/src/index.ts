export { BackendError, type BackendErrorCode } from './backend-error.ts'
export { type DuckdbOptions, duckdb } from './duckdb.ts'
