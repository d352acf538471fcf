export { AdapterError, concatDatasets } from '@mingjian/core'
export type { DatabaseErrorCode, DatabaseTables } from '@mingjian/database'
export { isMysqlAddress, mysqlName, mysqlPlace } from './address.ts'
export { type OpenMysqlOptions, openMysql } from './open-mysql.ts'
