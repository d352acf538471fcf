import { type Ask, formatDiagnostic, type ModelReadiness } from '@mingjian/core'
import { titleIn } from '../clue-texts.ts'
import type { ReportContext } from './context.ts'
import type { Row, Section } from './document.ts'

const order: readonly ModelReadiness['can'][] = ['run', 'degraded', 'cannot']

/** Which models can run, which not, and what to ask from whom. */
export function verdictSection(context: ReportContext): Section {
  const { readiness, words } = context
  const { title, columns, notes, none } = words.verdict
  const models = readiness.models.toSorted((a, b) => order.indexOf(a.can) - order.indexOf(b.can))
  if (models.length === 0) return { title, blocks: [{ kind: 'lines', lines: [none] }] }
  const headers = columns.map(
    (header, at) => ({ header, align: at === 2 || at === 3 ? 'right' : 'left' }) as const,
  )
  const rows = models.map((model) => rowOf(model, context))
  return { title, blocks: [{ kind: 'table', columns: headers, rows, notes }] }
}

function rowOf(model: ModelReadiness, context: ReportContext): Row {
  const { words, language } = context
  const { can, run, asks, clues } = model
  const { counts, reason, diagnostics } = run
  const mistakes = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((each) => formatDiagnostic(each, language).replace(/\s*\n\s*/g, ' '))
  const notes = [
    // What is missing stands below, with whom to ask.
    ...(reason === undefined || reason.code === 'data-missing' ? [] : [reason[language]]),
    ...mistakes,
    ...asks.map((each) => sayAsk(each, context)),
  ]
  return {
    cells: [
      `${run.model} ${titleIn(run.title, language)}`,
      words.verdict.can[can],
      counts === undefined ? '' : String(counts.subjects),
      counts === undefined ? '' : String(counts.undecided),
      clues === undefined ? '' : [clues.A ?? 0, clues.B ?? 0, clues.C ?? 0].join(' / '),
    ],
    notes: notes.length === 0 && can === 'cannot' ? [words.verdict.nobody] : notes,
  }
}

function sayAsk(
  { dataset, columns, why, isRequired, subjects }: Ask,
  { words, names, whom }: ReportContext,
): string {
  const what = words.verdict.ask[why](
    names.dataset(dataset),
    columns && names.columns(dataset, columns),
  )
  const matters = [
    ...(isRequired ? [words.verdict.required] : []),
    ...(subjects > 0 ? [words.verdict.waits(subjects)] : []),
  ]
  return `${what}${whom(dataset)}${matters.length === 0 ? '' : words.within(matters.join(words.semicolon))}`
}
