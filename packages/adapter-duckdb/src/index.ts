export { AdapterError, concatDatasets } from '@mingjian/core'
export type { DuckdbErrorCode } from './errors.ts'
export { type OpenDuckdbOptions, openDuckdb, type TableFile } from './open-duckdb.ts'
export { readDuckdbHead } from './read-duckdb-head.ts'
