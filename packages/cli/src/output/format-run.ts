import { formatClueTable, toShowable } from '@mingjian/report'
import { formatRulings } from '../identity/format-rulings.ts'
import type { WrittenRun } from '../screen/write-run.ts'
import { readVersion } from '../version.ts'
import { formatFolder } from './format-folder.ts'
import { formatModels } from './format-models.ts'
import { formatNotes } from './format-notes.ts'
import { formatSources } from './format-sources.ts'
import { createDataNames } from './name-data.ts'
import { type Language, texts } from './texts.ts'

/** Formats what a run found: data, models, the first clues, and where everything is written. */
export function formatRun(
  run: WrittenRun,
  folder: string,
  language: Language,
  width: number,
): string {
  const words = texts[language]
  const { backend, datasets, coverage, options, passedOver, mapping, rulings } = run
  const engine = backend.name === 'memory' ? 'memory' : `${backend.name} ${backend.version}`
  const parts = [
    `${words.title(readVersion(), options.asOf, engine)}\n`,
    formatSources({ datasets, coverage, passedOver, mapping }, language),
    ...(rulings === undefined
      ? []
      : [
          formatRulings(
            rulings,
            datasets.map(({ dataset }) => dataset),
            language,
          ),
        ]),
    ...formatDataNotes(run, language),
    formatModels(run, language),
    formatClues(run, language, width),
    ...formatJudgedNobody(run, language),
    ...formatRequiredUnread(run, language),
    formatFolder(folder, run.files, language),
  ]
  const { params } = run.chosen
  if (params !== undefined) parts.splice(1, 0, `${words.changed(params.file, params.changes)}\n`)
  if (options.doubtLost) parts.splice(1, 0, `${words.doubtLost}\n`)
  if (options.reveal) parts.push(`${words.reveal}\n`)
  return parts.join('\n')
}

/** What may make figures wrong stands by itself, behind the data. */
function formatDataNotes(
  { datasets, coverage, options }: WrittenRun,
  language: Language,
): string[] {
  const loaded = datasets.filter((each) => each.loaded).map(({ dataset }) => dataset)
  const notes = formatNotes({ loaded, coverage, asOf: options.asOf }, language)
  return notes.length === 0 ? [] : [`${notes.join('\n')}\n`]
}

/**
 * Says once more which models say nothing of anybody though their data are there: that there is no
 * clue of theirs clears nobody.
 */
function formatJudgedNobody({ models }: WrittenRun, language: Language): string[] {
  const silent = models.filter(
    ({ reason, counts }) =>
      reason !== undefined && reason.code !== 'data-missing' && !counts?.subjects,
  )
  if (silent.length === 0) return []
  return [`${texts[language].judgedNobody(silent.map(({ model }) => model))}\n`]
}

/** Says once more which required columns are there and say nothing: without them a file would be refused. */
function formatRequiredUnread({ datasets }: WrittenRun, language: Language): string[] {
  const found = datasets.flatMap(({ dataset: { definition, sources }, loaded }) => {
    const names = createDataNames([definition], language)
    return (loaded ? sources : []).flatMap(({ name, unread = [] }) =>
      unread
        .filter(({ column, rejected, filled }) => {
          return definition.columns[column]?.required === true && rejected === filled
        })
        .map(({ column }) => `${toShowable(name)} → ${names.columns(definition.id, [column])}`),
    )
  })
  return found.length === 0 ? [] : [`${texts[language].requiredUnread(found)}\n`]
}

function formatClues(
  { bands, first, models, written }: WrittenRun,
  language: Language,
  width: number,
) {
  const words = texts[language]
  if (written.clues === 0) return `${words.noClues}\n`
  const counts = words.bands(bands.A, bands.B, bands.C)
  const listed = models.filter(({ status }) => status !== 'suspect-data')
  const found = listed.flatMap(({ counts }) => Object.values(counts?.clues ?? {}))
  const total = found.reduce((sum, count) => sum + count, 0)
  const head = `${words.clues(written.clues, first.length, total)}\n${counts}\n\n`
  return head + formatClueTable(first, { language, width })
}
