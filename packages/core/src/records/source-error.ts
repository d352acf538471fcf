import { AdapterError, type AdapterErrorDetails } from '../dataset/adapter-error.ts'
import type { InEach } from '../diagnostics/in-each.ts'
import { type CodeOf, type ParametersOf, tell } from '../diagnostics/messages.ts'
import { sourceMessages } from './source-messages.ts'

type MessageId = keyof typeof sourceMessages

/** Codes of what can be wrong with a file of any format: what a program can rely on. */
export type SourceErrorCode = CodeOf<MessageId>

/**
 * Creates the error of a file from a message that holds for files of every format; wrong parameters
 * do not compile.
 *
 * @example
 * sourceError('file-empty', { file: 'a.csv' }).message // => 'Empty file "a.csv": found 0 bytes.'
 */
export function sourceError<Id extends MessageId>(
  id: Id,
  parameters: ParametersOf<typeof sourceMessages, Id> & { readonly file: string },
  details: Omit<AdapterErrorDetails, 'file'> = {},
): AdapterError<SourceErrorCode> {
  const { code, told } = tell(sourceMessages, id, parameters)
  return new AdapterError<SourceErrorCode>(code, told, { file: parameters.file, ...details })
}

const reasons: ReadonlyMap<unknown, InEach> = new Map([
  ['EACCES', { zh: '没有权限', en: 'access is denied' }],
  ['EPERM', { zh: '没有权限', en: 'access is denied' }],
  ['EBUSY', { zh: '被其他程序占用', en: 'another program holds it' }],
  ['EISDIR', { zh: '它是文件夹', en: 'it is a folder' }],
])

/**
 * Says why a file cannot be opened or read on, by the error of the system.
 *
 * @example
 * fileError('a.csv', { code: 'ENOENT' }).code // => 'file-missing'
 */
export function fileError(file: string, cause: unknown): AdapterError<SourceErrorCode> {
  const code = (cause as { code?: unknown } | null)?.code
  if (code === 'ENOENT') return sourceError('file-missing', { file }, { cause })
  const other = String(code ?? cause)
  const reason = reasons.get(code) ?? { zh: other, en: other }
  return sourceError('file-unreadable', { file, reason }, { cause })
}
