import {
  type ConceptRun,
  formatDiagnostic,
  type JoinCounts,
  type ModelCounts,
  type ModelRun,
  type OutcomeCounts,
  sayDays,
  sayLost,
} from '@mingjian/core'
import { displayWidth, padToWidth, toShowable } from '@mingjian/report'
import type { RunFacts } from '../screen/build-manifest.ts'
import { formatTokensLost } from './format-tokens.ts'
import { createDataNames, type DataNames } from './name-data.ts'
import { type Language, texts } from './texts.ts'

/** Says of each model whether it ran, what it lacked, and how its signals came out. */
export function formatModels(
  {
    models,
    concepts,
    chosen,
    options,
  }: Pick<RunFacts, 'models' | 'concepts'> & {
    readonly chosen: Pick<RunFacts['chosen'], 'models' | 'catalog' | 'readsOf'>
    readonly options: Pick<RunFacts['options'], 'undecided'>
  },
  language: Language,
): string {
  const names = createDataNames(chosen.catalog, language)
  const spokenOf = spokenBy(chosen.models)
  const mostUndecided = options.undecided
  const lines = [
    ...concepts.flatMap((concept) => formatConcept(concept, language)),
    ...models.flatMap((model) =>
      hasNothing(model, chosen.readsOf)
        ? formatWithoutData(model, language)
        : formatModel(model, { names, mostUndecided, spokenOf }, language),
    ),
  ]
  return `${[texts[language].models, ...lines.map((line) => `  ${line}`)].join('\n')}\n`
}

function formatConcept(run: ConceptRun, language: Language): string[] {
  const words = texts[language]
  const title = language === 'en' ? (run.title.en ?? run.title.zh) : run.title.zh
  return [
    `${run.concept} ${title}${words.concept(run.atLeast)} · ${words.status[run.status]}`,
    ...(run.reason === undefined ? [] : [`  ${run.reason[language]}`]),
    ...splits(run, language).map((line) => `  ${line}`),
    ...joins(run, language).map((line) => `  ${line}`),
    ...hubs(run, language).map((line) => `  ${line}`),
  ]
}

/** Signals of which a document of the model speaks: it names whom to ask. By model and signal. */
const spokenBy = (models: RunFacts['chosen']['models']): SpokenOf => {
  const spoken = new Map(
    models.map(({ model }) => [
      model.id,
      new Set(model.review.requests.flatMap((request) => request.for ?? [])),
    ]),
  )
  return (model, signal) => spoken.get(model)?.has(signal) === true
}

type SpokenOf = (model: string, signal: string) => boolean

/** Whether a model did not run, and none of the datasets that it reads was delivered. */
const hasNothing = (
  { model, reason, missing }: ModelRun,
  readsOf: RunFacts['chosen']['readsOf'],
): boolean =>
  reason?.code === 'data-missing' && missing.filter(isWhole).length === readsOf.get(model)?.size

const isWhole = ({ columns }: ModelRun['missing'][number]): boolean => columns === undefined

/** A line for a model that these data are not about: run.json lists all that it reads. */
function formatWithoutData(run: ModelRun, language: Language): string[] {
  const all = texts[language].readsInAll(run.missing.length)
  return [`${headOf(run, language)} · ${run.reason?.[language]}${all}`]
}

function headOf({ model, title, status }: ModelRun, language: Language): string {
  const called = language === 'en' ? (title.en ?? title.zh) : title.zh
  return `${model} ${called} · ${texts[language].status[status]}`
}

interface ModelSetting {
  readonly names: DataNames
  /** Undecided subjects of a model that are listed at most. */
  readonly mostUndecided: number
  readonly spokenOf: SpokenOf
}

function formatModel(run: ModelRun, setting: ModelSetting, language: Language): string[] {
  const words = texts[language]
  const { names, mostUndecided } = setting
  const lines = [headOf(run, language)]
  if (run.reason !== undefined) lines.push(`  ${run.reason[language]}`)
  for (const diagnostic of run.diagnostics) {
    lines.push(
      ...formatDiagnostic(diagnostic, language)
        .split('\n')
        .map((line) => `  ${line}`),
    )
  }
  for (const { dataset, columns } of run.missing) {
    const lost = columns && names.columns(dataset, columns)
    lines.push(`  ${words.missing(names.dataset(dataset), lost, names.office(dataset))}`)
  }
  for (const { dataset, columns } of run.unreadable ?? []) {
    lines.push(`  ${words.unreadable(names.dataset(dataset), names.columns(dataset, columns))}`)
  }
  lines.push(...formatTokensLost(run, names, language).map((line) => `  ${line}`))
  const rows = [splits, joins, keyless, hubs].flatMap((say) => say(run, language))
  lines.push(...rows.map((line) => `  ${line}`))
  if (run.counts === undefined) return lines
  const { subjects, undecided, apart, dropped, signals, explanations } = run.counts
  lines.push(`  ${words.subjects(subjects, undecided)}`)
  // Of a model that is held back nobody is listed.
  if (undecided > mostUndecided && run.status !== 'suspect-data') {
    lines.push(`    ${words.undecidedListed(mostUndecided)}`)
  }
  if (apart > 0) lines.push(`    ${words.apart(apart)}`)
  if (dropped > 0) lines.push(`    ${words.dropped(dropped)}`)
  lines.push(...undecidedBy(run.model, run.counts, setting, language).map((line) => `    ${line}`))
  const { explained, explainedBy } = run.counts
  if (explained > 0) lines.push(`  ${words.explained(explained, explainedBy)}`)
  const outcomes = [
    ...Object.entries(signals).map(([id, counts]) =>
      toRow(id, counts, subjects - counts.applicable),
    ),
    ...Object.entries(explanations).map(([id, counts]) => toRow(id + words.explanation, counts, 0)),
  ]
  // Most models speak of all their subjects.
  const columns = outcomes.some((row) => row.at(-1) !== '0') ? words.outcomes.length : -1
  const table = [words.outcomes, ...outcomes].map((row) => row.slice(0, columns))
  return [...lines, ...formatTable(table).map((line) => `  ${line}`)]
}

/** Reasons that the terminal shows; run.json has all. */
const shownReasons = 3

/** Says which unknown signals keep subjects undecided, and which data would decide them. */
function undecidedBy(
  model: string,
  counts: ModelCounts,
  { names, spokenOf }: ModelSetting,
  language: Language,
): string[] {
  const words = texts[language]
  const shown = counts.undecidedBy.slice(0, shownReasons)
  const more = counts.undecidedBy.length - shown.length
  const lines = shown.map(({ signal, subjects, wanted }) => {
    const data = wanted.map(
      ({ dataset, reason, columns, records = [], days, whose, lost, grade }) =>
        words.wanted[reason](names.dataset(dataset), names.columns(dataset, columns), {
          records: records.map(({ source, row }) => ({ source: toShowable(source), row })),
          ...(whose === undefined ? {} : { whose }),
          ...(grade === undefined ? {} : { grade }),
          office: spokenOf(model, signal) ? '' : names.office(dataset),
          days: days && sayDays(days, language),
          lost: lost && sayLost(lost, (name) => names.columns(dataset, [name]), language),
        }),
    )
    return words.undecidedBy(signal, subjects, data)
  })
  return more > 0 ? [...lines, words.moreReasons(more)] : lines
}

/**
 * Says of each join how many rows met something: one that each row should find, and some did not, on a
 * line of its own with how, all others on one line, and what each `has` and `tally` met on another.
 */
function joins({ funnel }: Pick<ModelRun, 'funnel'>, language: Language): string[] {
  const words = texts[language]
  const all = funnel.flatMap(({ step, joins: counted = [] }) =>
    counted.map((each) => ({ ...each, name: `${step}.${each.alias}` })),
  )
  const isBad = ({ to, none }: JoinCounts) => to === 'one' && none > 0
  const bad = all.filter(isBad).map(({ name, rows, none, byWay = [] }) => {
    const percent = String(Math.round((none * 1000) / rows) / 10)
    const ways = byWay.length === 0 ? '' : words.byWay(byWay)
    return words.unmet(name, none, rows, percent) + ways
  })
  const isAsked = ({ to }: JoinCounts) => to === 'has' || to === 'tally'
  const show = (counts: typeof all) =>
    counts.map(({ name, rows, none }) => `${name} ${rows - none}/${rows}`)
  const met = show(all.filter((each) => !isBad(each) && !isAsked(each)))
  const asked = show(all.filter(isAsked))
  return [
    ...bad,
    ...(met.length === 0 ? [] : [words.met(met)]),
    ...(asked.length === 0 ? [] : [words.metAsked(asked)]),
  ]
}

/** Says of the steps of a model how many rows no subject can have, because their key is unknown. */
const keyless = ({ funnel }: ModelRun, language: Language): string[] =>
  funnel
    .filter(({ withoutKey = 0 }) => withoutKey > 0)
    .map(({ step, key = [], withoutKey = 0, rows }) =>
      texts[language].keyless(step, key, withoutKey, rows),
    )

/** Says of the rows that were split into names how many of these are not known. */
const splits = ({ funnel }: Pick<ModelRun, 'funnel'>, language: Language): string[] =>
  funnel.flatMap(({ step, split }) =>
    split === undefined
      ? []
      : [texts[language].split(`${step}.${split.column}`, split.rows, split.names, split.unnamed)],
  )

/** Says which columns hold nodes that link nothing, because they are on too many rows. */
function hubs({ funnel }: Pick<ModelRun, 'funnel'>, language: Language): string[] {
  return funnel.flatMap(({ step, hubs: found = [] }) =>
    found
      .filter(({ nodes }) => nodes > 0)
      .map(({ column, nodes, rows }) => texts[language].hubs(`${step}.${column}`, nodes, rows)),
  )
}

const toRow = (
  id: string,
  { hit, clear, unknown }: OutcomeCounts,
  notApplicable: number,
): string[] => [id, ...[hit, clear, unknown, notApplicable].map(String)]

function formatTable(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  )
  return rows.map((row) =>
    row.map((cell, i) => padToWidth(cell, widths[i] ?? 0, i === 0 ? 'right' : 'left')).join('  '),
  )
}
