import { AdapterError, type InEach } from '@mingjian/core'
import { codeOf, databaseError, unreachableError } from '@mingjian/database'
import { hints } from './hints.ts'

/** Why no connection came about. */
export function asConnectError(file: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof AdapterError) return cause
  const code = codeOf(cause)
  // A server that wants a password, and none is known.
  if (/^28/.test(code) || /password must be/.test(cause.message))
    return databaseError('database-login', { file, hint: hints.login }, cause)
  if (/CERT|VERIFY_LEAF|ALTNAME/.test(code))
    return databaseError('database-certificate', { file, hint: hints.certificate }, cause)
  if (code === '3D000') return databaseError('database-missing', { file }, cause)
  if (code === '42501') return databaseError('database-denied', { file, hint: hints.denied }, cause)
  return unreachableError(file, cause, unreachable)
}

/** What the server or the driver threw while a table was read, as an error of the table. */
export function asReadError(file: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof AdapterError) return cause
  const code = codeOf(cause)
  if (code === '42501') return databaseError('database-denied', { file, hint: hints.denied }, cause)
  if (/^(22021|22P05)$/.test(code)) return databaseError('database-encoding', { file }, cause)
  const isOfServer = /^[0-9A-Z]{5}$/.test(code) && !/^(08|57P)/.test(code) && code !== 'EPIPE'
  return isOfServer
    ? databaseError('database-stopped', { file, state: `SQLSTATE ${code}` }, cause)
    : databaseError('database-lost', { file }, cause)
}

/** Whether a table, or a column of it, is there no more. */
export const isGone = (error: unknown): boolean =>
  error instanceof AdapterError &&
  error.cause instanceof Error &&
  /^(42P01|42703|3F000)$/.test(codeOf(error.cause))

const closed: InEach = {
  zh: '数据库正在启动、关闭或恢复',
  en: 'the server is starting, stopping or in recovery',
}

/** By SQLSTATE. */
const unreachable: ReadonlyMap<string, InEach> = new Map([
  ['53300', { zh: '连接数已满', en: 'it has no connection left' }],
  ['57P03', closed],
  ['57P01', closed],
])
