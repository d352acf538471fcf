import type { AdapterError, HeaderText } from '@mingjian/core'
import { chooseHeader, type HeaderRows, type Matcher } from './choose-header.ts'
import { type DelimiterName, delimiterNames } from './delimiter.ts'
import { csvError } from './errors.ts'
import { type Head, type HeadRecord, readHeadRecords } from './head-records.ts'

/** The row that names the columns, or the two of them, and what separates the cells of the file. */
export interface Header {
  readonly delimiter: DelimiterName
  readonly texts: readonly HeaderText[]
  /** The text of each column; of two rows `group|detail`. */
  readonly cells: readonly string[]
  /** The records that hold it. */
  readonly rows: readonly HeadRecord[]
  /** Records above it that are not blank: titles, dates of making. */
  readonly titles: readonly HeadRecord[]
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
): Promise<Header | undefined> {
  const { file, match } = options
  const names = options.delimiter === undefined ? delimiterNames : [options.delimiter]
  const heads: Head[] = []
  for (const name of names) heads.push(await readHeadRecords(text, whole, name, file))
  if (heads.some(({ unfinished }) => unfinished)) return undefined
  const chosen = heads.flatMap((head) => {
    const rows = chooseHeader(head.records, match)
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
  if (only.rows.doubtful) throw secondRowError(file, only.rows)
  return createHeader(only.head, only.rows.rows, only.rows.texts)
}

/** Without a known header: the first record, for the message, where one delimiter separates it. */
function firstRecord(file: string, heads: readonly Head[]): Header {
  const several = heads.filter(({ records }) => (records[0]?.cells.length ?? 0) > 1)
  if (several.length > 1) throw delimiterError(file, several)
  const failure = heads.find((head) => head.failure !== undefined)?.failure
  const head = several[0] ?? heads.find(({ records }) => records.length > 0)
  const [first] = head?.records ?? []
  if (several.length === 0 && failure !== undefined) throw failure
  // Nothing but separators is blank to one of the delimiters.
  if (head === undefined || first === undefined || !heads.every(({ records }) => records[0])) {
    throw csvError('header-missing', { file })
  }
  return createHeader(head, [first], first.cells)
}

function createHeader(
  { delimiter, records }: Head,
  rows: readonly HeadRecord[],
  texts: readonly HeaderText[],
): Header {
  const first = rows[0]?.record ?? 1
  return {
    delimiter,
    texts,
    cells: texts.map((text) => (typeof text === 'string' ? text : text[0])),
    rows,
    titles: records.filter(({ record }) => record < first),
  }
}

function delimiterError(file: string, found: readonly Head[]): AdapterError {
  const shapes = found.map(({ delimiter, records }) => ({
    delimiter,
    columns: Math.max(...records.map(({ cells }) => cells.length)),
  }))
  return csvError('delimiter-ambiguous', { file, found: shapes })
}

function secondRowError(file: string, { rows }: HeaderRows): AdapterError {
  const [header, record] = rows.map((row) => row.record)
  return csvError('header-ambiguous/second-row', { file, record, header }, { record })
}
