import {
  type AdapterError,
  chooseHeader,
  createHeader,
  type Header,
  type Matcher,
  sourceError,
} from '@mingjian/core'
import { type DelimiterName, delimiterNames } from './delimiter.ts'
import { csvError } from './errors.ts'
import { type Head, readHeadRecords } from './head-records.ts'

/** The header of a file, and what separates its cells. */
export interface CsvHeader extends Header {
  readonly delimiter: DelimiterName
}

export interface HeaderOptions {
  readonly file: string
  /** Stated by the caller; otherwise found. */
  readonly delimiter: DelimiterName | undefined
  /** Which dataset headers mean: decides which row is the header, and which delimiter it has. */
  readonly match: Matcher
}

/**
 * Finds the header in the beginning of a file: among its first records the one, or the two in a
 * row, that a dataset of the catalog accepts. Where it is found under several delimiters, or not
 * found and several could separate the first record, nothing is guessed. Undefined when the
 * beginning is too short to tell; `whole` says that the file has no more.
 */
export async function findHeader(
  text: string,
  whole: boolean,
  options: HeaderOptions,
): Promise<CsvHeader | undefined> {
  const { file, match } = options
  const names = options.delimiter === undefined ? delimiterNames : [options.delimiter]
  const heads: Head[] = []
  for (const name of names) heads.push(await readHeadRecords(text, whole, name, file))
  if (heads.some(({ unfinished }) => unfinished)) return undefined
  const chosen = heads.flatMap((head) => {
    const rows = chooseHeader(file, head.records, match)
    return rows === undefined ? [] : [{ head, rows }]
  })
  const complete = chosen.filter(({ rows }) => rows.complete)
  const best = complete.length > 0 ? complete : chosen
  // Where the header is one column every delimiter fits, and none is needed.
  const several = best.filter(({ rows }) => rows.texts.length > 1)
  if (several.length > 1) {
    throw delimiterError(
      file,
      several.map(({ head }) => head),
    )
  }
  const only = several[0] ?? best[0]
  if (only === undefined) return firstRecord(file, heads)
  const { head, rows } = only
  return { delimiter: head.delimiter, ...createHeader(file, head.records, rows) }
}

/** Without a known header: the first record, for the message, where one delimiter separates it. */
function firstRecord(file: string, heads: readonly Head[]): CsvHeader {
  const several = heads.filter(({ records }) => (records[0]?.cells.length ?? 0) > 1)
  if (several.length > 1) throw delimiterError(file, several)
  const failure = heads.find((head) => head.failure !== undefined)?.failure
  const head = several[0] ?? heads.find(({ records }) => records.length > 0)
  if (several.length === 0 && failure !== undefined) throw failure
  // Nothing but separators is blank to one of the delimiters.
  if (head === undefined || !heads.every(({ records }) => records[0])) {
    throw sourceError('header-missing', { file })
  }
  return { delimiter: head.delimiter, ...createHeader(file, head.records, undefined) }
}

function delimiterError(file: string, found: readonly Head[]): AdapterError {
  const shapes = found.map(({ delimiter, records }) => ({
    delimiter,
    columns: Math.max(...records.map(({ cells }) => cells.length)),
  }))
  return csvError('delimiter-ambiguous', { file, found: shapes })
}
