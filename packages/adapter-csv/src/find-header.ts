import type { AdapterError } from '@mingjian/core'
import { type DelimiterName, delimiterNames, delimiters } from './delimiter.ts'
import { csvError, structureError } from './errors.ts'
import { parseRecords } from './parse-records.ts'
import { createRecordScanner } from './record-scanner.ts'

/** The first record that is not blank, and what separates its cells. */
export interface Header {
  readonly delimiter: DelimiterName
  readonly cells: readonly string[]
  /** Its number in the file: 1, unless blank lines precede it. */
  readonly record: number
}

export interface HeaderOptions {
  readonly file: string
  /** Stated by the caller; otherwise found. */
  readonly delimiter: DelimiterName | undefined
  /** Whether cells are the headers of a dataset: decides where several delimiters occur. */
  readonly fits: (cells: readonly string[]) => boolean
}

/** The most characters in which a header must end: 1 Mi. */
export const headerLimit = 1024 * 1024

/** Whether every cell of a record is empty. */
export const isBlankRecord = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.trim() === '')

/**
 * Finds the header in the beginning of a file. Where comma, tab and semicolon all could separate
 * it, the one whose cells are headers of the catalog does; otherwise nothing is guessed. Undefined
 * when the beginning is too short to tell; `whole` says that the file has no more.
 */
export async function findHeader(
  head: string,
  whole: boolean,
  options: HeaderOptions,
): Promise<Header | undefined> {
  const names = options.delimiter === undefined ? delimiterNames : [options.delimiter]
  const tried = []
  for (const name of names) tried.push(await tryDelimiter(head, whole, name, options.file))
  if (tried.includes('unfinished')) return undefined
  const headers = tried.filter((result): result is Header => isHeader(result))
  const several = headers.filter(({ cells }) => cells.length > 1)
  if (several.length > 1) {
    const fitting = several.filter(({ cells }) => options.fits(cells))
    if (fitting.length !== 1) throw ambiguousError(options.file, several)
    return fitting[0]
  }
  if (several.length === 1) return several[0]
  const failure = tried.find((result) => result instanceof Error)
  if (failure !== undefined) throw failure
  // One column, or nothing but separators: then the lines are blank to one of the delimiters.
  if (headers.length === tried.length) return headers[0]
  throw csvError('header-missing', `Missing header in "${options.file}": found blank lines only.`, {
    file: options.file,
    hint: 'The first line must name the columns.',
  })
}

const isHeader = (result: unknown): result is Header =>
  typeof result === 'object' && !(result instanceof Error)

async function tryDelimiter(
  head: string,
  whole: boolean,
  name: DelimiterName,
  file: string,
): Promise<Header | AdapterError | 'unfinished' | undefined> {
  const scanner = createRecordScanner(delimiters[name], headerLimit)
  const ends: number[] = []
  scanner.push(head, ends)
  if (whole) {
    scanner.end()
    ends.push(head.length)
  }
  let start = 0
  for (const [index, end] of ends.slice(0, scanner.records).entries()) {
    const text = head.slice(start, end)
    start = end
    if (text.trim() === '') continue
    for await (const cells of parseRecords([text], delimiters[name])) {
      // A row of separators alone is blank too; the header is further down.
      if (!isBlankRecord(cells)) return { delimiter: name, cells, record: index + 1 }
    }
  }
  if (scanner.problem !== undefined) return structureError(file, scanner.problem, name)
  return whole ? undefined : 'unfinished'
}

function ambiguousError(file: string, found: readonly Header[]): AdapterError {
  const counts = found.map(({ delimiter, cells }) => `${delimiter} (${cells.length} columns)`)
  return csvError(
    'delimiter-ambiguous',
    `Ambiguous delimiter in the header of "${file}": found ${counts.join(' and ')}, expected one.`,
    { file, hint: 'State the delimiter, or quote the headers that contain one.' },
  )
}
