import {
  AdapterError,
  type CodeOf,
  type InEach,
  type ParametersOf,
  type SourceErrorCode,
  tell,
} from '@mingjian/core'
import { databaseMessages } from './database-messages.ts'

type MessageId = keyof typeof databaseMessages

/** Codes of what can be wrong with a database, such as `database-unreachable`: what a program can rely on. */
export type DatabaseErrorCode = CodeOf<MessageId> | SourceErrorCode

/**
 * Creates the error of a database from a message; wrong parameters do not compile. What the server or the system said
 * is the cause and no part of the message: it may name users.
 *
 * @example
 * databaseError('database-empty', { file: '10.0.0.5/court' }).code // => 'database-empty'
 */
export function databaseError<Id extends MessageId>(
  id: Id,
  parameters: ParametersOf<typeof databaseMessages, Id> & { readonly file: string },
  cause?: unknown,
): AdapterError<DatabaseErrorCode> {
  const { code, told } = tell(databaseMessages, id, parameters)
  return new AdapterError<DatabaseErrorCode>(code, told, { file: parameters.file, cause })
}

/**
 * The code that a driver gives an error: of the server, the system or its own; empty where it has none.
 *
 * @example
 * codeOf(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })) // => 'ECONNREFUSED'
 */
export const codeOf = (error: Error): string => String((error as { code?: unknown }).code ?? '')

const silent: InEach = { zh: '没有应答', en: 'it does not answer' }

/** Why a server was not reached, by the codes of the system. */
const unreachable: ReadonlyMap<string, InEach> = new Map([
  ['ECONNREFUSED', { zh: '连接被拒绝', en: 'the connection was refused' }],
  ['ENOTFOUND', { zh: '找不到主机', en: 'the host is not known' }],
  ['EAI_AGAIN', { zh: '找不到主机', en: 'the host is not known' }],
  ['ENOENT', { zh: '没有这个套接字', en: 'there is no such socket' }],
  ['ETIMEDOUT', silent],
  ['EHOSTUNREACH', silent],
  ['ENETUNREACH', silent],
  ['ECONNRESET', { zh: '连接被对方关闭', en: 'it closed the connection' }],
])

/**
 * The error of a server that was not reached; `own`: reasons by the codes of this kind of server.
 *
 * @example
 * unreachableError('10.0.0.5/court', new Error('timeout'), new Map()).code // => 'database-unreachable'
 */
export function unreachableError(
  file: string,
  cause: Error,
  own: ReadonlyMap<string, InEach>,
): AdapterError<DatabaseErrorCode> {
  const code = codeOf(cause)
  const isSilent = code === '' && /timeout/.test(cause.message)
  const reason = own.get(code) ?? unreachable.get(code) ?? (isSilent ? silent : other(code))
  return databaseError('database-unreachable', { file, reason }, cause)
}

const other = (code: string): InEach =>
  code === ''
    ? { zh: '它不像这种数据库那样应答', en: 'it does not answer as such a server does' }
    : { zh: code, en: code }
