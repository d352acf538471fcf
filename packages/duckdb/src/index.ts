export type { ListedStatement } from '@mingjian/sql'
export { BackendError, type BackendErrorCode } from './backend-error.ts'
export { type DuckdbOptions, duckdb } from './duckdb.ts'
export { listStatements } from './list-statements.ts'
