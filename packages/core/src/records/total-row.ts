import { kinds } from '../dataset/kinds/index.ts'
import { isNumeric } from '../values/type.ts'
import type { FoundDataset } from './found-dataset.ts'

const total = /^[本每]?[页月年]?(合计|总计|小计|共计)([:(（：].*)?$/
const blanks = /[\s\u3000]+/g

/**
 * Creates the test whether a record is a total: its first cell that is not empty says so, and it
 * has nothing in any other required column but numbers.
 */
export function createTotalFinder(dataset: FoundDataset): (cells: readonly string[]) => boolean {
  const named = namedCells(dataset)
  return (cells) => {
    const first = cells.findIndex((cell) => cell.trim() !== '')
    if (!total.test(cells[first]?.replace(blanks, '') ?? '')) return false
    return named.every((index) => index === first || (cells[index] ?? '').trim() === '')
  }
}

/** The places of the cells of which a total has no second one: required columns that hold no numbers. */
export const namedCells = ({ columns, definition }: FoundDataset): readonly number[] =>
  columns.flatMap((name, index) => {
    const column = name === undefined ? undefined : definition.columns[name]
    return column?.required === true && !isNumeric(kinds[column.kind].type) ? [index] : []
  })
