import type { ColumnDefinition, DatasetDefinition } from '../dataset/definition.ts'
import type { Header } from './header.ts'
import { sourceError } from './source-error.ts'

/** What in a title says that numbers of a kind are counted in ten thousands. */
const units: Partial<Record<ColumnDefinition['kind'], RegExp>> = {
  money:
    /单位[:：为]?\s*[(（]?(?:人民币)?([百千万亿]+元)|[(（]\s*(?:人民币)?([百千万亿]+元)\s*[)）]/,
  // 千 alone is no large unit: 千克, 千米 and 千瓦时 are what a column may be in.
  quantity:
    /单位[:：为]?\s*[(（]?([百千]?[万亿](?!元)[^\s)）,，、;；]{1,4})|[(（]\s*([百千]?[万亿](?!元)[^\s)）,，、;；\d]{1,4})\s*[)）]/,
}

/**
 * Refuses a file whose title, or the upper row of whose header, counts its money or quantities in ten
 * thousands: they would be read as yuan, or in the unit of their column.
 */
export function checkUnit(
  file: string,
  header: Header,
  definition: DatasetDefinition,
  columns: readonly (string | undefined)[],
): void {
  const above = header.rows.length > 1 ? header.rows.slice(0, 1) : []
  for (const [kind, pattern] of Object.entries(units)) {
    const column = columns.find(
      (name) => name !== undefined && definition.columns[name]?.kind === kind,
    )
    if (column === undefined) continue
    for (const { cells, record } of [...header.titles, ...above]) {
      const found = cells.map((cell) => pattern.exec(cell)).find((match) => match !== null)
      if (found === undefined || found === null) continue
      const title = definition.columns[column]?.title.zh ?? column
      const unit = found[1] ?? found[2] ?? ''
      const isMoney = kind === 'money'
      throw sourceError('unit-foreign', { file, isMoney, unit, record, column, title }, { record })
    }
  }
}
