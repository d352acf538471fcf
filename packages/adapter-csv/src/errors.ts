import { AdapterError, type AdapterErrorDetails } from '@mingjian/core'
import type { StructureProblem } from './record-scanner.ts'

export type CsvErrorCode =
  | 'file-missing'
  | 'file-unreadable'
  | 'file-empty'
  | 'file-changed'
  | 'not-csv'
  | 'encoding-unknown'
  | 'quote-unclosed'
  | 'quote-broken'
  | 'record-too-long'
  | 'delimiter-ambiguous'
  | 'header-missing'
  | 'header-duplicate'
  | 'header-ambiguous'
  | 'column-missing'
  | 'unit-foreign'
  | 'dataset-unknown'
  | 'dataset-ambiguous'

/** Creates the error of a file; the codes are checked by the compiler. */
export const csvError = (
  code: CsvErrorCode,
  message: string,
  details: AdapterErrorDetails,
): AdapterError<CsvErrorCode> => new AdapterError(code, message, details)

const reasons: ReadonlyMap<unknown, string> = new Map([
  ['EACCES', 'access is denied'],
  ['EPERM', 'access is denied'],
  ['EBUSY', 'another program holds it'],
  ['EISDIR', 'it is a folder'],
])

/** Says why a file cannot be opened or read on. */
export function fileError(file: string, cause: unknown): AdapterError<CsvErrorCode> {
  const code = (cause as { code?: unknown } | null)?.code
  if (code === 'ENOENT') {
    const hint = 'Check the name and the folder.'
    return csvError('file-missing', `Missing file "${file}".`, { file, hint, cause })
  }
  const reason = reasons.get(code) ?? String(code ?? cause)
  return csvError('file-unreadable', `Cannot read "${file}": ${reason}.`, {
    file,
    hint: 'Check that the file may be read and that no other program holds it.',
    cause,
  })
}

/** The file is not what it was when it was opened, so its fingerprint would be wrong. */
export const changedError = (file: string): AdapterError<CsvErrorCode> =>
  csvError('file-changed', `File "${file}" changed while it was read.`, {
    file,
    hint: 'Copy it to where nobody writes, and run again.',
  })

/** Says where quotes or lengths of a file are broken. */
export function structureError(
  file: string,
  problem: StructureProblem,
  separator: string,
): AdapterError<CsvErrorCode> {
  const { kind, line, record } = problem
  const details = { file, line, record }
  const place = `"${file}", line ${line} (record ${record})`
  if (kind === 'quote-unclosed') {
    return csvError(
      kind,
      `Unclosed quote: opened in ${place}, found no closing quote before ${problem.before}.`,
      { ...details, hint: 'Close it, or double it ("") if it is part of the text.' },
    )
  }
  if (kind === 'quote-broken') {
    return csvError(
      kind,
      `Broken quote in ${place}: found text behind a closing quote, expected a ${separator} or the end of the line.`,
      { ...details, hint: 'Double a quote ("") that is part of the text.' },
    )
  }
  return csvError(
    kind,
    `Too long a record: it begins in ${place}, found no end within ${problem.limit} characters.`,
    { ...details, hint: 'Check that the file is a table with line breaks between its records.' },
  )
}
