import type { StepFunnel, SubjectExplanation } from '@mingjian/core'
import { formatRows } from '@mingjian/report'
import type { Language } from '../output/texts.ts'
import { explainWords } from './words.ts'

/** Says how far a subject is from each band; nothing of those that it has passed. */
export function formatDistance(
  { bands, subject, undecided }: SubjectExplanation,
  language: Language,
): string {
  const words = explainWords[language]
  const reached = bands.findIndex(({ band }) => band === subject?.band)
  const above = reached < 0 ? bands : bands.slice(0, reached)
  const lines = above.map(
    ({ band, from, short, barred, needs }) =>
      `  ${words.band(band, from, short)}${needs === null ? '' : words.needs(needs)}${barred ? words.barred : ''}`,
  )
  if (undecided) lines.push(`  ${words.undecided}`)
  return lines.length === 0 ? '' : `${[words.bands, ...lines].join('\n')}\n`
}

/** Shows in which step rows of a subject are left out. */
export function formatFunnel(funnel: readonly StepFunnel[], language: Language): string {
  const { step: words, funnel: title } = explainWords[language]
  const withDoubt = (count: number | undefined, inDoubt = 0): string =>
    count === undefined ? '' : `${count}${inDoubt > 0 ? ` (${inDoubt} ${words.inDoubt})` : ''}`
  const columns = [
    { header: 'step' },
    ...[words.rows, words.kept, words.keep, words.out].map((header) => ({
      header,
      align: 'right' as const,
    })),
  ]
  const rows = funnel.map(({ step, rows: count, where, keep, out, outInDoubt }) => [
    step,
    String(count),
    withDoubt(where?.kept, where?.inDoubt),
    withDoubt(keep?.kept, keep?.inDoubt),
    withDoubt(out, outInDoubt),
  ])
  const lines = formatRows(columns, rows, 1000).map((line) => `  ${line}`)
  return `${[title, ...lines].join('\n')}\n`
}

/** Says that there is no such subject, where its rows were lost, and which key is close. */
export function formatMissing(
  { run, funnel, closest }: SubjectExplanation,
  subject: string,
  language: Language,
): string {
  const words = explainWords[language]
  const last = funnel.findLast(({ rows, out }) => rows > 0 || out > 0)
  const lines = [
    words.noSubject(run.model, subject),
    ...(closest === undefined ? [] : [words.closest(closest.join(' / '))]),
    words.exact,
    last === undefined ? words.noRows : words.lostAt(last.step),
  ]
  const where = last === undefined ? '' : `\n${formatFunnel(funnel, language)}`
  return `${lines.join('\n')}\n${where}`
}
