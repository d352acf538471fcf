import type { Value } from '../values/type.ts'
import type { DatasetRow } from './dataset-row.ts'

/** Stands before what a cell held: no text that can be read has it. */
const mark = '\u001e'

/** What a cell held before rulings, among what the cells of its row say beyond their values. */
export const writeWas = (column: string, was: Value): string =>
  `${mark}${JSON.stringify([column, was])}`

/** A row as it was before rulings; `columns` are those of its cells. */
export function withoutRulings(row: DatasetRow, columns: readonly string[]): DatasetRow {
  const { beyond = [], ...rest } = row
  const ruled = beyond.filter((each) => each.startsWith(mark))
  if (ruled.length === 0) return row
  const cells = [...row.cells]
  for (const each of ruled) {
    const [name, was] = JSON.parse(each.slice(mark.length)) as [string, string | null]
    cells[columns.indexOf(name)] = was
  }
  const others = beyond.filter((each) => !each.startsWith(mark))
  return { ...rest, cells, ...(others.length > 0 && { beyond: others }) }
}
