import { version } from '@duckdb/node-api'
import {
  AdapterError,
  type CodeOf,
  fileError,
  type ParametersOf,
  type SourceErrorCode,
  tell,
} from '@mingjian/core'
import { duckdbMessages } from './duckdb-messages.ts'

type MessageId = keyof typeof duckdbMessages

/** Codes of what can be wrong with a file, such as `database-damaged`: what a program can rely on. */
export type DuckdbErrorCode = CodeOf<MessageId> | SourceErrorCode

/** Creates the error of a file from a message; wrong parameters do not compile. */
export function duckdbError<Id extends MessageId>(
  id: Id,
  parameters: ParametersOf<typeof duckdbMessages, Id> & { readonly file: string },
  cause?: unknown,
): AdapterError<DuckdbErrorCode> {
  const { code, told } = tell(duckdbMessages, id, parameters)
  return new AdapterError<DuckdbErrorCode>(code, told, { file: parameters.file, cause })
}

/**
 * What the engine threw, as an error of the file. Its text is the cause and no part of the message: it may show
 * cells, and the folders of a machine.
 */
export function asFileError(file: string, cause: unknown, read?: number): unknown {
  if (cause instanceof AdapterError || !(cause instanceof Error)) return cause
  if (cause.name === 'AbortError') return cause
  const text = cause.message
  if (/Could not set lock|Conflicting lock/i.test(text)) return fileError(file, { code: 'EBUSY' })
  if (/encrypt/i.test(text)) return duckdbError('database-encrypted', { file }, cause)
  if (/version number|storage version|newer version/i.test(text))
    return duckdbError('database-newer', { file, version: version() }, cause)
  if (/out of memory/i.test(text)) return duckdbError('database-memory', { file }, cause)
  return read === undefined
    ? duckdbError('database-damaged', { file }, cause)
    : duckdbError('database-damaged/rows', { file, read }, cause)
}
