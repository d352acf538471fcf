import type { FactJson, ShownColumn, ShownRow, ShownStep } from '@mingjian/core'
import { type CsvCell, formatCsv } from '@mingjian/report'
import type { Language } from '../output/texts.ts'
import type { Terminal } from '../terminal.ts'
import { showWords } from './show-words.ts'

/** Prints rows as they come, one JSON object a line. */
export async function printJson({ rows }: ShownStep, terminal: Terminal): Promise<void> {
  for await (const row of rows) terminal.out(`${JSON.stringify(row)}\n`)
}

/** Rows that are written at once. */
const gathered = 500

/**
 * Prints rows as CSV for Excel. What rows in doubt could change has two more columns, `x.low` and
 * `x.high`, and an event `x.pending`, the day up to which it had not happened; an unknown cell is
 * empty.
 */
export async function printCsv(
  { columns, rows }: ShownStep,
  language: Language,
  terminal: Terminal,
): Promise<void> {
  const { source, record, inDoubt } = showWords[language]
  const names = columns.flatMap(({ name, isRanged, isEvent }) => [
    name,
    ...(isRanged ? [`${name}.low`, `${name}.high`] : []),
    ...(isEvent ? [`${name}.pending`] : []),
  ])
  terminal.out(`\ufeff${await formatCsv([[source, record, inDoubt, ...names]])}`)
  let batch: CsvCell[][] = []
  for await (const row of rows) {
    batch.push(toCells(row, columns))
    if (batch.length < gathered) continue
    terminal.out(await formatCsv(batch))
    batch = []
  }
  if (batch.length > 0) terminal.out(await formatCsv(batch))
}

function toCells(
  { source, record, inDoubt, values }: ShownRow,
  columns: readonly ShownColumn[],
): CsvCell[] {
  const cells = columns.flatMap(({ name, type, isRanged, isEvent }): CsvCell[] => {
    const cell = (value: FactJson): CsvCell => {
      if (value === null || typeof value === 'object') return ''
      return type.kind === 'string' ? String(value) : { exact: String(value) }
    }
    const fact = values[name] ?? null
    const { value, low, high, pending } =
      typeof fact === 'object' && fact !== null
        ? fact
        : { value: fact, low: fact, high: fact, pending: undefined }
    return [
      cell(value),
      ...(isRanged ? [cell(low), cell(high)] : []),
      ...(isEvent ? [cell(pending ?? null)] : []),
    ]
  })
  return [source ?? '', record ?? '', inDoubt ? 'true' : 'false', ...cells]
}
