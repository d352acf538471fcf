import { trimCell } from '../dataset/clean-text.ts'
import type { Source } from '../dataset/dataset.ts'
import type { FoundDataset } from './find-dataset.ts'
import type { Header } from './header.ts'

/**
 * What a source says of its header: where it stands, and the column of each of its texts.
 *
 * @example
 * const header = createHeader('a.csv', [{ cells: ['案号', '备注'], record: 2 }], undefined)
 * describeHeader(header, ['case_no', undefined]).headerRecords // => [2]
 */
export const describeHeader = (
  { cells, rows, titles }: Header,
  columns: FoundDataset['columns'],
): Pick<Source, 'headerRecords' | 'titleRecords' | 'headers'> => ({
  headerRecords: rows.map(({ record }) => record),
  titleRecords: titles.map(({ record }) => record),
  headers: cells.map((cell, index) => ({ header: trimCell(cell), column: columns[index] })),
})
