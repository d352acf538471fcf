import {
  AdapterError,
  type AdapterErrorDetails,
  type CodeOf,
  type ParametersOf,
  type SourceErrorCode,
  tell,
} from '@mingjian/core'
import { csvMessages } from './csv-messages.ts'
import type { DelimiterName } from './delimiter.ts'
import type { StructureProblem } from './record-scanner.ts'

type MessageId = keyof typeof csvMessages

/**
 * Codes of what can be wrong with a file, such as `encoding-unknown`: what a program can rely on.
 */
export type CsvErrorCode = CodeOf<MessageId> | SourceErrorCode

/** Creates the error of a file from a message; wrong parameters do not compile. */
export function csvError<Id extends MessageId>(
  id: Id,
  parameters: ParametersOf<typeof csvMessages, Id> & { readonly file: string },
  details: Omit<AdapterErrorDetails, 'file'> = {},
): AdapterError<CsvErrorCode> {
  const { code, told } = tell(csvMessages, id, parameters)
  return new AdapterError<CsvErrorCode>(code, told, { file: parameters.file, ...details })
}

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
