import { type KindName, kinds, toJsonValue } from '@mingjian/core'
import type { RulesDocument } from './edit.ts'

/**
 * Whether a join never finds two rows, whatever the data are: it compares all that the other table is grouped by,
 * or columns of a table written in the model in which no two of its rows are alike.
 */
export function hasOneRowEach(
  { steps, tables }: RulesDocument,
  of: string,
  alias: string,
  on: string | readonly string[],
): boolean {
  const compared = comparedBy(alias, on)
  const group = steps[of]?.group ?? []
  if (group.length > 0 && group.every((key) => compared.has(key))) return true
  const table = tables[of]
  if (table === undefined || compared.size === 0) return false
  const names = [...compared].filter((name) => Object.hasOwn(table.columns, name))
  const keys = table.rows.flatMap((row) => {
    const cells = names.map((name) => readWritten(table.columns[name], row[name]))
    return cells.includes(undefined) ? [] : [JSON.stringify(cells)]
  })
  return names.length > 0 && new Set(keys).size === keys.length
}

/** The columns of the other table of which each alone equals something, all of them in one way. */
function comparedBy(alias: string, on: string | readonly string[]): ReadonlySet<string> {
  if (typeof on !== 'string' || /\bor\b/i.test(on)) return new Set()
  return new Set(
    on.split(/\band\b/i).flatMap((part) => {
      const sides = part.split('=').map((side) => side.trim())
      if (sides.length !== 2) return []
      return sides.flatMap((side) =>
        side.startsWith(`${alias}.`) && /^[\w.]+$/.test(side) ? [side.slice(alias.length + 1)] : [],
      )
    }),
  )
}

/** What a cell of a written table is; an unknown one equals nothing. */
function readWritten(
  column: RulesDocument['tables'][string]['columns'][string] | undefined,
  cell: unknown,
): unknown {
  if (column === undefined || cell === undefined || cell === null || cell === '') return undefined
  const kind: KindName = typeof column === 'string' ? column : column.kind
  const value = kinds[kind].read(String(cell).trim())
  return value === undefined ? undefined : toJsonValue(value, kinds[kind].type)
}
