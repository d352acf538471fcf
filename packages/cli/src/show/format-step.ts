import type { ShownStep } from '@mingjian/core'
import { formatRows, type RowColumn, showFact } from '@mingjian/report'
import type { Language } from '../output/texts.ts'
import { showWords } from './show-words.ts'

export interface StepOptions {
  readonly step: string
  readonly language: Language
  readonly width: number
  /** Leaves out the title and what else could be shown; how many rows there are is always said. */
  readonly quiet: boolean
  /** At most so many rows. */
  readonly rows: number
}

/** Formats the rows of a step for the terminal, with how many there are. */
export async function formatStep(
  { run, columns, leftOut, isTraced, total, rows }: ShownStep,
  { step, language, width, quiet, rows: most }: StepOptions,
): Promise<string> {
  const words = showWords[language]
  const isDoubtful = total.inDoubt > 0
  const heads: RowColumn[] = [
    ...(isTraced
      ? [{ header: words.source }, { header: words.record, align: 'right' as const }]
      : []),
    ...(isDoubtful ? [{ header: words.inDoubt }] : []),
    ...columns.map(({ name, type }): RowColumn => {
      const isNumber = type.kind === 'integer' || type.kind === 'decimal'
      return { header: name, align: isNumber ? 'right' : 'left' }
    }),
  ]
  const cells: string[][] = []
  for await (const { source, record, inDoubt, values } of rows) {
    if (cells.length >= most) break
    cells.push([
      ...(isTraced ? [source ?? '', String(record ?? '')] : []),
      ...(isDoubtful ? [inDoubt ? words.doubtMark : ''] : []),
      ...columns.map(({ name }) => showFact(values[name] ?? null, language)),
    ])
  }
  const table = cells.length === 0 ? [] : formatRows(heads, cells, width)
  const title = language === 'en' ? (run.title.en ?? run.title.zh) : run.title.zh
  const lines = [
    ...(quiet ? [] : [words.head(run.model, title, step)]),
    words.count(total.rows, total.inDoubt),
    ...table,
    ...(cells.length < total.rows ? [words.moreRows(total.rows - cells.length)] : []),
    ...(leftOut > 0 && !quiet ? [words.moreColumns(leftOut)] : []),
  ]
  return lines.map((line) => `${line}\n`).join('')
}
