import {
  AdapterError,
  type CodeOf,
  fileError,
  type InEach,
  type ParametersOf,
  type SourceErrorCode,
  tell,
} from '@mingjian/core'
import { excelMessages } from './excel-messages.ts'

type MessageId = keyof typeof excelMessages

/** Codes of what can be wrong with a workbook, such as `workbook-damaged`: what a program can rely on. */
export type ExcelErrorCode = CodeOf<MessageId> | SourceErrorCode

/** Creates the error of a workbook from a message; wrong parameters do not compile. */
export function excelError<Id extends MessageId>(
  id: Id,
  parameters: ParametersOf<typeof excelMessages, Id> & { readonly file: string },
  cause?: unknown,
): AdapterError<ExcelErrorCode> {
  const { code, told } = tell(excelMessages, id, parameters)
  return new AdapterError<ExcelErrorCode>(code, told, { file: parameters.file, cause })
}

/** A workbook that contradicts itself or its format; `damage` ends a sentence. */
export const damagedError = (
  file: string,
  damage: InEach,
  cause?: unknown,
): AdapterError<ExcelErrorCode> => excelError('workbook-damaged', { file, damage }, cause)

/** A part whose contents are not what the format says. */
export const partError = (
  file: string,
  part: string,
  { zh, en }: InEach,
  cause?: unknown,
): AdapterError<ExcelErrorCode> =>
  damagedError(file, { zh: `${part} ${zh}`, en: `${part} ${en}` }, cause)

/** What reading an archive threw, as an error of the file: of the system, or damage. */
export function asFileError(file: string, part: string, cause: unknown): unknown {
  if (cause instanceof AdapterError || !(cause instanceof Error)) return cause
  if (cause.name === 'AbortError') return cause
  if ('syscall' in cause) return fileError(file, cause)
  return partError(file, part, { zh: '无法解压', en: 'cannot be unpacked' }, cause)
}
