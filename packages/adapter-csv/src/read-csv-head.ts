import { basename } from 'node:path'
import { createMatcher, fileError, type HeadRecord, isBlankRecord } from '@mingjian/core'
import { delimiters } from './delimiter.ts'
import { inspectFile } from './inspect-file.ts'
import type { OpenCsvOptions } from './open-csv.ts'
import { parseRecords } from './parse-records.ts'
import { readText } from './read-text.ts'

/**
 * Reads the first records of a CSV file that no dataset is known for yet, blank ones left out: its encoding and
 * separator are found as {@link openCsv} finds them.
 *
 * @throws {@link AdapterError} for a file that is not there or cannot be read whole.
 *
 * @example
 * const records = await readCsvHead('exports/罚单.csv', 200)
 * console.log(records[0]?.cells)
 */
export async function readCsvHead(
  path: string,
  most: number,
  { encoding, delimiter, name, signal }: Omit<OpenCsvOptions, 'catalog'> = {},
): Promise<readonly HeadRecord[]> {
  const file = name ?? basename(path)
  const match = createMatcher(file, { catalog: [] })
  const found = await inspectFile(path, { file, encoding, delimiter, match, signal })
  const records: HeadRecord[] = []
  let record = 0
  try {
    const texts = readText(path, found.encoding)
    for await (const cells of parseRecords(texts, delimiters[found.header.delimiter])) {
      record += 1
      if (isBlankRecord(cells)) continue
      records.push({ cells, record })
      if (records.length >= most) break
    }
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? fileError(file, error) : error
  }
  return records
}
