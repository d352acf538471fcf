export { AdapterError, concatDatasets } from '@mingjian/core'
export type { DatabaseErrorCode, DatabaseTables } from '@mingjian/database'
export { databaseName, databasePlace, isPostgresAddress } from './address.ts'
export { type OpenPostgresOptions, openPostgres } from './open-postgres.ts'
