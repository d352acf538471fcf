import type { ShownSubject, StepFunnel, SubjectExplanation } from '@mingjian/core'
import { formatRows, type StateOf } from '@mingjian/report'
import type { Language } from '../output/texts.ts'
import { formatUnmet } from './format-unmet.ts'
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
    { header: words.step },
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

/** What was asked for, and by what a model tells subjects apart. */
interface Asked {
  readonly text: string
  /** Tells why a cell has no value. */
  readonly stateOf: StateOf
  readonly wanted: { readonly key: readonly string[]; readonly label: string }
}

/** Says that there is no such subject, where its rows were lost, and which is close. */
export function formatMissing(
  { run, funnel, closest, lost, keyless }: SubjectExplanation,
  { text, wanted, stateOf }: Asked,
  language: Language,
): string {
  const words = explainWords[language]
  const last = funnel.findLast(({ rows, out }) => rows > 0 || out > 0)
  const lines = [
    words.noSubject(run.model, text),
    words.wanted(wanted.key, wanted.label),
    ...(text.includes('*') ? [words.maskedText] : []),
    ...(closest === undefined ? [] : [words.closest(nameSubject(closest))]),
    ...(lost === undefined
      ? [last === undefined ? sayNoRows(keyless, words) : words.lostAt(last.step)]
      : [words.lostAt(lost.step), ...formatCondition(lost, stateOf, language)]),
  ]
  const where = last === undefined ? '' : `\n${formatFunnel(funnel, language)}`
  return `${lines.join('\n')}\n${where}`
}

/** Says that there are no rows with the key, or that those with the name have none. */
function sayNoRows(
  keyless: SubjectExplanation['keyless'],
  words: (typeof explainWords)[Language],
): string {
  if (keyless === undefined) return words.noRows
  const { rows, key, step, records } = keyless
  const first = (records?.first ?? []).map(({ source, row }) => words.record(source, row))
  return words.keyless(rows, key, step, first)
}

/** Says which condition dropped the rows of a subject, and what of it they did not meet. */
function formatCondition(
  { rows, condition, unmet }: NonNullable<SubjectExplanation['lost']>,
  stateOf: StateOf,
  language: Language,
): string[] {
  if (condition === undefined) return []
  return [
    explainWords[language].dropped(rows, condition.key, condition.text),
    ...formatUnmet(unmet, rows, { language, stateOf }),
  ]
}

/** Lists the subjects of one name, and says how to choose. */
export function formatSeveral(
  several: readonly ShownSubject[],
  text: string,
  language: Language,
): string {
  const words = explainWords[language]
  const shown = several.slice(0, mostListed)
  const lines = [
    words.several(several.length, text),
    ...shown.map((each, i) => `  ${i + 1}  ${shortId(each.id)}  ${nameSubject(each)}`),
    ...(several.length > shown.length ? ['  …'] : []),
    words.choose,
  ]
  return `${lines.join('\n')}\n`
}

/** As many signs of an id as lists show: enough for one office. */
const shortId = (id: string): string => id.slice(0, 12)

/** Subjects of one name that are listed. */
const mostListed = 20

function nameSubject({ key, label }: ShownSubject): string {
  const text = key.join(' / ')
  return label === '' || text === label ? text : `${label} (${text})`
}
