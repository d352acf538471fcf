import {
  AdapterError,
  type AdapterErrorDetails,
  type CodeOf,
  type InEach,
  type ParametersOf,
  tell,
} from '@mingjian/core'
import { csvMessages } from './csv-messages.ts'
import type { DelimiterName } from './delimiter.ts'
import type { StructureProblem } from './record-scanner.ts'

type MessageId = keyof typeof csvMessages

/**
 * Codes of what can be wrong with a file, such as `encoding-unknown`: what a program can rely on.
 */
export type CsvErrorCode = CodeOf<MessageId>

/** Creates the error of a file from a message; wrong parameters do not compile. */
export function csvError<Id extends MessageId>(
  id: Id,
  parameters: ParametersOf<typeof csvMessages, Id> & { readonly file: string },
  details: Omit<AdapterErrorDetails, 'file'> = {},
): AdapterError<CsvErrorCode> {
  const { code, told } = tell(csvMessages, id, parameters)
  return new AdapterError<CsvErrorCode>(code, told, { file: parameters.file, ...details })
}

const reasons: ReadonlyMap<unknown, InEach> = new Map([
  ['EACCES', { zh: '没有权限', en: 'access is denied' }],
  ['EPERM', { zh: '没有权限', en: 'access is denied' }],
  ['EBUSY', { zh: '被其他程序占用', en: 'another program holds it' }],
  ['EISDIR', { zh: '它是文件夹', en: 'it is a folder' }],
])

/** Says why a file cannot be opened or read on. */
export function fileError(file: string, cause: unknown): AdapterError<CsvErrorCode> {
  const code = (cause as { code?: unknown } | null)?.code
  if (code === 'ENOENT') return csvError('file-missing', { file }, { cause })
  const other = String(code ?? cause)
  const reason = reasons.get(code) ?? { zh: other, en: other }
  return csvError('file-unreadable', { file, reason }, { cause })
}

/** The file is not what it was when it was opened, so its fingerprint would be wrong. */
export const changedError = (file: string): AdapterError<CsvErrorCode> =>
  csvError('file-changed', { file })

/** Says where quotes or lengths of a file are broken. */
export function structureError(
  file: string,
  problem: StructureProblem,
  delimiter: DelimiterName,
): AdapterError<CsvErrorCode> {
  const place = { line: problem.line, record: problem.record }
  switch (problem.kind) {
    case 'quote-unclosed':
      return csvError(problem.kind, { file, ...problem }, place)
    case 'quote-broken':
      return csvError(problem.kind, { file, delimiter, ...problem }, place)
    case 'record-too-long':
      return csvError(problem.kind, { file, ...problem }, place)
  }
}
