import { csvError } from './errors.ts'
import type { FoundDataset } from './find-dataset.ts'
import type { Header } from './find-header.ts'

const largeUnit =
  /单位[:：为]?\s*[(（]?(?:人民币)?([百千万亿]+元)|[(（]\s*(?:人民币)?([百千万亿]+元)\s*[)）]/

/**
 * Refuses a file whose title, or the upper row of whose header, counts money in ten thousands: its
 * amounts would be read as yuan.
 */
export function checkUnit(file: string, header: Header, dataset: FoundDataset): void {
  const { columns, definition } = dataset
  const money = columns.find(
    (name) => name !== undefined && definition.columns[name]?.kind === 'money',
  )
  if (money === undefined) return
  const above = header.rows.length > 1 ? header.rows.slice(0, 1) : []
  for (const { cells, record } of [...header.titles, ...above]) {
    const found = cells.map((cell) => largeUnit.exec(cell)).find((match) => match !== null)
    if (found === undefined || found === null) continue
    throw csvError(
      'unit-foreign',
      `Amounts of "${file}" are in ${found[1] ?? found[2]}, as its record ${record} says; expected 元 in column "${money}".`,
      { file, record, hint: 'Export the amounts in 元, or convert them and delete the note.' },
    )
  }
}
