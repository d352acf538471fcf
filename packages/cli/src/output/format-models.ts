import { formatDiagnostic, type ModelRun, type OutcomeCounts } from '@mingjian/core'
import { displayWidth, padToWidth } from '@mingjian/report'
import { type Language, texts } from './texts.ts'

/** Says of each model whether it ran, what it lacked, and how its signals came out. */
export function formatModels(models: readonly ModelRun[], language: Language): string {
  const lines = models.flatMap((model) => formatModel(model, language))
  return `${[texts[language].models, ...lines.map((line) => `  ${line}`)].join('\n')}\n`
}

function formatModel(run: ModelRun, language: Language): string[] {
  const words = texts[language]
  const title = language === 'en' ? (run.title.en ?? run.title.zh) : run.title.zh
  const lines = [`${run.model} ${title} · ${words.status[run.status]}`]
  if (run.reason !== undefined) lines.push(`  ${run.reason}`)
  for (const diagnostic of run.diagnostics) {
    lines.push(
      ...formatDiagnostic(diagnostic)
        .split('\n')
        .map((line) => `  ${line}`),
    )
  }
  for (const { dataset, columns } of run.missing) {
    const what = columns === undefined ? dataset : `${dataset}: ${columns.join(', ')}`
    lines.push(`  ${words.missing} ${what}`)
  }
  lines.push(...badJoins(run, language).map((line) => `  ${line}`))
  if (run.counts === undefined) return lines
  const { subjects, undecided, signals, explanations } = run.counts
  lines.push(`  ${words.subjects(subjects, undecided)}`)
  const rows = [
    ...Object.entries(signals),
    ...Object.entries(explanations).map(
      ([id, counts]) => [id + words.explanation, counts] as const,
    ),
  ].map(([id, counts]) => toRow(id, counts))
  return [...lines, ...formatTable([words.outcomes, ...rows]).map((line) => `  ${line}`)]
}

/** The share of rows without a match from which on a join is shown: one in ten. */
const worthSaying = 10

/** Says which joins left many rows alone, the worst first. */
function badJoins({ funnel }: ModelRun, language: Language): string[] {
  return funnel
    .flatMap(({ step, joins = [] }) => joins.map((each) => ({ step, ...each })))
    .filter(({ rows, none }) => none > 0 && none * worthSaying >= rows)
    .sort((a, b) => b.none * a.rows - a.none * b.rows)
    .map(({ step, alias, rows, none }) => {
      const percent = String(Math.round((none * 1000) / rows) / 10)
      return texts[language].unmet(`${step}.${alias}`, none, rows, percent)
    })
}

const toRow = (id: string, { hit, clear, unknown }: OutcomeCounts): string[] => [
  id,
  String(hit),
  String(clear),
  String(unknown),
]

function formatTable(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  )
  return rows.map((row) =>
    row.map((cell, i) => padToWidth(cell, widths[i] ?? 0, i === 0 ? 'right' : 'left')).join('  '),
  )
}
