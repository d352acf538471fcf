import type { ShownStep } from '@mingjian/core'
import { formatRows, type RowColumn, showFact } from '@mingjian/report'
import type { Language } from '../output/texts.ts'
import { showWords } from './show-words.ts'

export interface StepOptions {
  readonly step: string
  readonly language: Language
  readonly width: number
  /** Leaves out the lines above the rows. */
  readonly quiet: boolean
}

/** Formats the rows of a step for the terminal, with how many there are. */
export async function formatStep(
  { run, columns, isTraced, total, rows }: ShownStep,
  { step, language, width, quiet }: StepOptions,
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
    cells.push([
      ...(isTraced ? [source ?? '', String(record ?? '')] : []),
      ...(isDoubtful ? [inDoubt ? words.doubtMark : ''] : []),
      ...columns.map(({ name }) => showFact(values[name] ?? null, language)),
    ])
  }
  const table = cells.length === 0 ? [] : formatRows(heads, cells, width)
  const title = language === 'en' ? (run.title.en ?? run.title.zh) : run.title.zh
  const head = [
    words.head(run.model, title, step),
    words.count(total.rows, total.inDoubt, cells.length),
  ]
  return [...(quiet ? [] : head), ...table].map((line) => `${line}\n`).join('')
}
