import { moveValue } from './change-params.ts'
import type { Edit, RulesDocument } from './edit.ts'

/** Moves every number in the cells of written tables one unit of its last place down and up. */
export const changeTables = ({ tables }: RulesDocument): Edit[] =>
  Object.entries(tables).flatMap(([name, { rows }]) =>
    rows.flatMap((row, i) =>
      Object.entries(row).flatMap(([column, cell]) => {
        const path = ['tables', name, 'rows', i, column]
        // Texts of cells are names and days: neither is a threshold.
        return typeof cell === 'string' ? [] : moveValue(path, path, cell)
      }),
    ),
  )
