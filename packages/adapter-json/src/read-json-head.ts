import { basename } from 'node:path'
import { createMatcher, type HeadRecord, textOf } from '@mingjian/core'
import { chooseList, headerOf } from './choose-list.ts'
import { inspectFile } from './inspect-file.ts'
import { type OpenJsonOptions, readList } from './open-json.ts'
import { asFileError } from './read-file.ts'

/**
 * Reads the first records of a JSON file that no dataset is known for yet, behind its keys, which stand
 * in no record and come as record 0. Of several lists it takes the longest.
 *
 * @throws {@link AdapterError} for a file that is not there or cannot be read whole.
 *
 * @example
 * const records = await readJsonHead('exports/罚单.json', 200)
 * console.log(records[0]?.cells)
 */
export async function readJsonHead(
  path: string,
  most: number,
  { encoding, name, signal }: Omit<OpenJsonOptions, 'catalog'> = {},
): Promise<readonly HeadRecord[]> {
  const file = name ?? basename(path)
  const found = await inspectFile(path, { file, encoding, signal })
  const list = chooseList(file, found.lists, createMatcher(file, { catalog: [] }))
  const records: HeadRecord[] = [{ cells: headerOf(list.columns.texts).cells, record: 0 }]
  try {
    for await (const each of readList(path, file, found, list, signal)) {
      for (const record of each) {
        if (!('cells' in record) || record.cells.length === 0) continue
        records.push({ cells: record.cells.map(textOf), record: record.record })
        if (records.length > most) return records
      }
    }
  } catch (error) {
    throw asFileError(file, error)
  }
  return records
}
