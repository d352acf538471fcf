export { BackendError, type BackendErrorCode } from './backend-error.ts'
export { type DuckdbOptions, duckdb } from './duckdb.ts'
export { type ListedStatement, listStatements } from './list-statements.ts'
