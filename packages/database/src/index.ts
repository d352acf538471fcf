export { codeOf, type DatabaseErrorCode, databaseError, unreachableError } from './errors.ts'
export { type DatabaseTables, openTables } from './open-tables.ts'
export type { Server, ServerSession, ServerTable, TextRow } from './server.ts'
export { binary, faulty, noText } from './unreadable-types.ts'
