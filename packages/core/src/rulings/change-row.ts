import { writeWas } from '../dataset/before-rulings.ts'
import type { DatasetRow } from '../dataset/dataset-row.ts'
import type { RowRuler } from './rule-row.ts'
import type { RulingLog } from './ruling-log.ts'

/** A row as rulings have it; `offset` is the place of its first source among those of the whole. */
export function changeRow(
  row: DatasetRow,
  { rule }: RowRuler,
  log: RulingLog,
  offset = 0,
): DatasetRow {
  const verdict = rule(row)
  if (verdict === undefined) return row
  log.take({ ...row, source: row.source + offset }, verdict)
  if (verdict.cells.length === 0) return row
  const cells = [...row.cells]
  for (const { column, value } of verdict.cells) cells[column] = value
  const before = verdict.cells.map(({ name, was }) => writeWas(name, was))
  return { ...row, cells, beyond: [...(row.beyond ?? []), ...before] }
}
