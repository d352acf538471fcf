import { type GeneratedColumn, keyColumns } from './columns.ts'
import type { OtherTable } from './links.ts'
import { createTape } from './tape.ts'

/** Merges the periods between two dates of a table; the keys stay columns, in both shapes. */
export function generateSpans(
  numbers: readonly number[],
  name: string,
  table: OtherTable,
  [from, to]: readonly [string, string],
): { readonly step: object; readonly table: OtherTable } {
  const tape = createTape(numbers)
  const keys = keyColumns.filter((key) => table.columns.some((column) => column.name === key))
  const place = table.columns.find((column) => column.name === 'town')
  const isRanked = place !== undefined && tape.chance(45)
  const by = keys.filter((key) => !isRanked || key !== 'town' || keys.length === 1)
  const ranks = isRanked && by.length < keys.length
  // One of the values is in no rank.
  const order = (place?.literals ?? []).map((text) => text.slice(1, -1))
  const spans = {
    by,
    from,
    to,
    ...(tape.chance(40) ? { gap: tape.pick(['a_week', '1 day', 'some_months']) } : {}),
    ...(ranks ? { first: { town: tape.chance(50) ? order : order.slice(1).toReversed() } } : {}),
  }
  const kept = [...keys, from, to]
  const columns = table.columns
    .filter((column) => kept.includes(column.name))
    .map(({ repeated: _, ...column }): GeneratedColumn => column)
  return { step: { from: table.name, spans }, table: { name, columns, date: undefined } }
}
