import type { HeaderText } from '../dataset/match-headers.ts'
import type { HeaderRows } from './choose-header.ts'
import type { HeadRecord } from './head-record.ts'
import { sourceError } from './source-error.ts'

/** The row that names the columns, or the two of them. */
export interface Header {
  readonly texts: readonly HeaderText[]
  /** The text of each column; of two rows `group|detail`. */
  readonly cells: readonly string[]
  /** The records that hold it; none where a key stands with each cell. */
  readonly rows: readonly HeadRecord[]
  /** Records above it that are not blank: titles, dates of making. */
  readonly titles: readonly HeadRecord[]
}

/**
 * The header that was chosen among the first records of a table, or the first record where none is
 * one: the message about it says what was found.
 *
 * @throws {@link AdapterError} for a second row that is neither header nor data, and where there is
 * no record at all.
 *
 * @example
 * const records = [{ cells: ['案号', '原告'], record: 1 }]
 * createHeader('a.csv', records, undefined).cells // => ['案号', '原告']
 */
export function createHeader(
  file: string,
  records: readonly HeadRecord[],
  chosen: HeaderRows | undefined,
): Header {
  const [first] = records
  if (first === undefined) throw sourceError('header-missing', { file })
  const { rows, texts, doubtful } = chosen ?? { rows: [first], texts: first.cells, doubtful: false }
  const [header = 1, record] = rows.map((row) => row.record)
  if (doubtful) {
    throw sourceError('header-ambiguous/second-row', { file, record, header }, { record })
  }
  return {
    texts,
    cells: texts.map((text) => (typeof text === 'string' ? text : text[0])),
    rows,
    titles: records.filter((each) => each.record < header),
  }
}
