import { type AdapterError, type HeadRecord, headRecords, isBlankRecord } from '@mingjian/core'
import { type DelimiterName, delimiters } from './delimiter.ts'
import { structureError } from './errors.ts'
import { parseRecords } from './parse-records.ts'
import { createRecordScanner } from './record-scanner.ts'

/** One more is read: the header may have two rows. */
const readAhead = headRecords + 1

/** The most characters in which one of them must end: 1 Mi. */
const recordLimit = 1024 * 1024

/** The first records of a file under one delimiter. */
export interface Head {
  readonly delimiter: DelimiterName
  readonly records: readonly HeadRecord[]
  /** What is wrong behind them. */
  readonly failure: AdapterError | undefined
  /** Whether more of the file is needed to have them all. */
  readonly unfinished: boolean
}

/** Reads the first records; `whole` says that the file has no more than this text. */
export async function readHeadRecords(
  text: string,
  whole: boolean,
  delimiter: DelimiterName,
  file: string,
): Promise<Head> {
  const scanner = createRecordScanner(delimiters[delimiter], recordLimit)
  const ends: number[] = []
  scanner.push(text, ends)
  if (whole) {
    scanner.end()
    ends.push(text.length)
  }
  const records: HeadRecord[] = []
  let record = 0
  const pieces = splitEvery(text, ends.slice(0, scanner.records))
  for await (const cells of parseRecords(pieces, delimiters[delimiter])) {
    record += 1
    // A row of separators alone is blank too; the header is further down.
    if (!isBlankRecord(cells)) records.push({ cells, record })
    if (records.length === readAhead) break
  }
  const full = records.length === readAhead
  const failure =
    full || scanner.problem === undefined
      ? undefined
      : structureError(file, scanner.problem, delimiter)
  return { delimiter, records, failure, unfinished: !full && !whole && failure === undefined }
}

/** Whole records, a few at a time, so that no more of a file is parsed than is looked at. */
function* splitEvery(text: string, ends: readonly number[]): Generator<string> {
  for (let first = 0; first < ends.length; first += readAhead) {
    const last = Math.min(first + readAhead, ends.length) - 1
    yield text.slice(ends[first - 1] ?? 0, ends[last])
  }
}
