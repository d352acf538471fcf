import { trimCell } from '../dataset/clean-text.ts'
import type { Source } from '../dataset/dataset.ts'
import { saidOf } from '../mapping/read-mapped.ts'
import type { FoundDataset } from './found-dataset.ts'
import type { Header } from './header.ts'

/**
 * What a source says of its header: where it stands, and the column and unit of each of its texts;
 * and what a mapping says of the source.
 *
 * @example
 * const header = createHeader('a.csv', [{ cells: ['案号', '备注'], record: 2 }], undefined)
 * const columns = ['case_no', undefined]
 * describeHeader(header, { columns, units: [], by: 'headers' }).headerRecords // => [2]
 */
export const describeHeader = (
  { cells, rows, titles }: Header,
  { columns, units, by, rival, like, mapped }: Omit<FoundDataset, 'definition'>,
): Pick<
  Source,
  | 'headerRecords'
  | 'titleRecords'
  | 'headers'
  | 'match'
  | 'coverage'
  | 'office'
  | 'extracted'
  | 'empty'
  | 'leftOut'
> => ({
  match: { by, ...(rival && { rival }), ...(like !== undefined && { like }) },
  ...(mapped && saidOf(mapped)),
  headerRecords: rows.map(({ record }) => record),
  titleRecords: titles.map(({ record }) => record),
  headers: cells.map((cell, index) => ({
    header: trimCell(cell),
    column: columns[index],
    ...(units[index] !== undefined && { unit: units[index] }),
  })),
})
