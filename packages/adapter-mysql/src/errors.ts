import { AdapterError, type InEach } from '@mingjian/core'
import { codeOf, databaseError, unreachableError } from '@mingjian/database'
import { hints } from './hints.ts'

/** Why no connection came about. */
export function asConnectError(file: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof AdapterError) return cause
  const code = codeOf(cause)
  if (refused.has(code)) return databaseError('database-login', { file, hint: hints.login }, cause)
  if (code === 'ER_BAD_DB_ERROR') return databaseError('database-missing', { file }, cause)
  if (code === 'ER_DBACCESS_DENIED_ERROR')
    return databaseError('database-denied', { file, hint: hints.denied }, cause)
  if (/CERT|VERIFY_LEAF|ALTNAME|SSL|HANDSHAKE_NO/.test(code))
    return databaseError('database-certificate', { file, hint: hints.certificate }, cause)
  return unreachableError(file, cause, unreachable)
}

/** What the server or the driver threw while a table was read, as an error of the table. */
export function asReadError(file: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof AdapterError) return cause
  const code = codeOf(cause)
  if (/_?ACCESS_?DENIED|VIEW_INVALID/.test(code))
    return databaseError('database-denied', { file, hint: hints.denied }, cause)
  return /^ER_/.test(code) && !ended.has(code)
    ? databaseError('database-stopped', { file, state: numberOf(cause) }, cause)
    : databaseError('database-lost', { file }, cause)
}

/** Whether a table, or a column of it, is there no more. */
export const isGone = (error: unknown): boolean =>
  error instanceof AdapterError &&
  error.cause instanceof Error &&
  /^ER_(NO_SUCH_TABLE|BAD_FIELD_ERROR|TABLE_DEF_CHANGED)$/.test(codeOf(error.cause))

/** The number of the error: its name differs from server to server. */
const numberOf = (error: Error): string =>
  String((error as { errno?: unknown }).errno ?? codeOf(error))

/** The server ends the connection, or is ended. */
const ended: ReadonlySet<string> = new Set(['ER_SERVER_SHUTDOWN', 'ER_CONNECTION_KILLED'])

const refused: ReadonlySet<string> = new Set([
  'ER_ACCESS_DENIED_ERROR',
  'ER_ACCESS_DENIED_NO_PASSWORD_ERROR',
  'ER_HOST_NOT_PRIVILEGED',
  'ER_HOST_IS_BLOCKED',
  'ER_ACCOUNT_HAS_BEEN_LOCKED',
  'ER_MUST_CHANGE_PASSWORD_LOGIN',
  'AUTH_SWITCH_PLUGIN_ERROR',
])

const unreachable: ReadonlyMap<string, InEach> = new Map([
  ['PROTOCOL_CONNECTION_LOST', { zh: '连接被对方关闭', en: 'it closed the connection' }],
  ['ER_CON_COUNT_ERROR', { zh: '连接数已满', en: 'it has no connection left' }],
])
