import {
  type CleaningRule,
  cleaningRules,
  type Dataset,
  type Mapping,
  maskHeader,
  type ScreenRun,
  type Source,
} from '@mingjian/core'
import { toShowable } from '@mingjian/report'
import { todayInShanghai } from '../commands/data-options.ts'
import type { PassedOver } from '../data/find-files.ts'
import type { LackingKey } from '../data/lacking-keys.ts'
import type { LateDays } from '../data/late-days.ts'
import { unmetFiles } from '../mapping/unmet-files.ts'
import { findMeant } from './find-meant.ts'
import { formatAlike } from './format-notes.ts'
import { formatTokens } from './format-tokens.ts'
import { createDataNames } from './name-data.ts'
import { type Language, texts } from './texts.ts'

/** A dataset that was handed to the run, and whether the run loaded it. */
export interface ShownDataset {
  readonly dataset: Dataset
  readonly loaded: boolean
  /** Of each source the rows that lack what they are found by. */
  readonly lacking: readonly (readonly LackingKey[])[]
  /** Of each source the days long after that of the run. */
  readonly late: readonly (readonly LateDays[])[]
}

export interface ReadData {
  readonly datasets: readonly ShownDataset[]
  readonly coverage: ScreenRun['coverage']
  readonly passedOver: readonly PassedOver[]
  readonly mapping: Mapping | undefined
}

/**
 * Says what was read: each source with its counts and columns, the period that it was assumed to
 * cover, and what was not read.
 */
export function formatSources(
  { datasets, coverage, passedOver, mapping }: ReadData,
  language: Language,
): string {
  const words = texts[language]
  const lines: string[] = [words.data]
  for (const { dataset, loaded, lacking, late } of datasets) {
    const { id, title } = dataset.definition
    const name = language === 'en' ? (title.en ?? title.zh) : title.zh
    const names = createDataNames([dataset.definition], language)
    for (const [at, source] of dataset.sources.entries()) {
      lines.push(`  ${toShowable(source.name)} → ${name} (${id})${formatShape(source, language)}`)
      lines.push(...formatSaid(source, language).map((line) => `    ${line}`))
      lines.push(...formatCounts(source, dataset, loaded, language).map((line) => `    ${line}`))
      for (const { column, records, first } of (loaded && lacking[at]) || []) {
        lines.push(`    ${words.lacking(names.columns(id, [column]), records, first)}`)
      }
      for (const { column, records } of (loaded && late[at]) || []) {
        lines.push(`    ${words.late(names.columns(id, [column]), records)}`)
      }
    }
    const covered = loaded ? coverage[id] : undefined
    const isDeclared = dataset.sources.some((source) => source.coverage !== undefined)
    if (covered && isDeclared) {
      lines.push(`    ${words.declared(covered.from, covered.to, covered.declaredTo)}`)
    } else if (covered && !covered.assumed && dataset.definition.complete === true) {
      lines.push(`    ${words.complete}`)
    }
    if (covered?.assumed === true) {
      const { from, to, nothing } = covered
      const lasts = dataset.definition.until !== undefined && from !== null
      lines.push(`    ${words.assumed(from, to, nothing === true)}${lasts ? words.fromEnds : ''}`)
    }
  }
  if (Object.values(coverage).some(({ assumed, nothing }) => assumed && nothing !== true)) {
    lines.push(`  ${words.declareIn}`)
  }
  const names = datasets.flatMap(({ dataset }) => dataset.sources.map(({ name }) => name))
  const unmet = unmetFiles(mapping, [...names, ...passedOver.map(({ name }) => name)])
  if (mapping !== undefined && unmet.length > 0) {
    lines.push(`  ${words.unmetFiles(mapping.file, unmet.map(toShowable))}`)
  }
  for (const { name, reason } of passedOver)
    lines.push(`  ${words.passedOver} ${toShowable(name)}: ${toShowable(reason[language])}`)
  return `${lines.join('\n')}\n`
}

/** What a mapping says of a source, and whether its dataset is less than certain. */
function formatSaid({ match, office, extracted, batch }: Source, language: Language): string[] {
  const words = texts[language]
  const said = [
    ...(match?.by === 'mapping' && match.like === undefined ? [words.mapped] : []),
    ...(office === undefined ? [] : [words.office(toShowable(office))]),
    ...(extracted === undefined ? [] : [words.extracted(extracted)]),
    ...(batch === undefined ? [] : [words.batch(batch.id, dayIn(batch.loaded), batch.version)]),
  ]
  const rival = match?.rival
  return [
    ...(said.length === 0 ? [] : [said.join(words.between)]),
    ...(match?.like === undefined ? [] : [words.like(toShowable(match.like))]),
    ...(rival === undefined ? [] : [words.rival(rival.dataset, rival.columns)]),
  ]
}

/** The day of a time, in Shanghai. */
const dayIn = (time: string): string => todayInShanghai(new Date(time))

const formatShape = ({ encoding, delimiter, list }: Source, language: Language): string => {
  const { between, delimiters, list: inList } = texts[language]
  const parts = [
    encoding,
    delimiter && (delimiters[delimiter] ?? delimiter),
    list && inList(toShowable(list)),
  ]
  return parts.flatMap((part) => (part === undefined ? [] : [between + part])).join('')
}

function formatCounts(
  source: Source,
  dataset: Dataset,
  loaded: boolean,
  language: Language,
): string[] {
  const { counts, headers: given } = source
  const words = texts[language]
  const headers = given.map((each) => ({ ...each, header: show(each.header) }))
  const matched = headers.flatMap(({ header, column, unit }) =>
    column === undefined
      ? []
      : [
          (header === column ? column : `${header}→${column}`) +
            (unit === undefined ? '' : words.converted(unit)),
        ],
  )
  const unused = headers.flatMap(({ header, column }) => (column === undefined ? [header] : []))
  const columns = [`${words.columns}: ${matched.join(', ')}`]
  if (unused.length > 0) columns.push(`${words.unused}: ${unused.join(', ')}`)
  for (const { header, spelling, unit } of findMeant(given, dataset.definition)) {
    const meant = unit === undefined ? words.meant : words.counted(unit)
    columns.push(meant(show(header), spelling))
  }
  if (!loaded) return [words.notLoaded, ...columns]
  const { read, loaded: kept, rejected, rejectedCells, repeated, timesCut } = counts
  const titles = source.titleRecords ?? []
  const once = repeated === 0 ? [] : [words.repeated(repeated, formatAlike(source, language))]
  return [
    ...(titles.length === 0 ? [] : [words.titles(titles)]),
    words.records(read, kept, rejected) + words.aside(counts),
    ...once,
    words.cells(rejectedCells),
    ...(timesCut === 0 ? [] : [words.timesCut(timesCut)]),
    ...formatCleaning(source, language),
    ...formatUnlisted(source, dataset, language),
    ...formatTokens(source, dataset.definition, language),
    ...columns,
  ]
}

/** How many cells each rule of cleaning changed, most first. */
function formatCleaning({ changes = [] }: Source, language: Language): string[] {
  const rules = new Map<CleaningRule, number>()
  for (const { rule, cells } of changes) {
    // Told beside this, with what it means.
    if (rule !== 'time_cut') rules.set(rule, (rules.get(rule) ?? 0) + cells)
  }
  if (rules.size === 0) return []
  const most = [...rules].toSorted(([, a], [, b]) => b - a)
  return [texts[language].cleaned(most.map(([rule, n]) => [cleaningRules[rule][language], n]))]
}

/** So many spellings of a column are shown. */
const shownSpellings = 5

/** Which spellings no code has, column by column. */
function formatUnlisted(
  { unlisted = [] }: Source,
  { definition }: Dataset,
  language: Language,
): string[] {
  const columns = [...new Set(unlisted.map(({ column }) => column))]
  return columns.map((name) => {
    const all = unlisted.filter(({ column }) => column === name)
    const shown = all.filter(({ spelling }) => spelling !== null).slice(0, shownSpellings)
    const others = all.filter((each) => !shown.includes(each))
    return texts[language].unlisted(
      show(all[0]?.header ?? name),
      definition.columns[name]?.unlisted === 'kept',
      shown.map(({ spelling, cells }) => [toShowable(spelling ?? ''), cells]),
      others.reduce((sum, { cells }) => sum + cells, 0),
    )
  })
}

/** A header as the terminal shows it: a file without a header row has data there. */
const show = (header: string): string => toShowable(maskHeader(header))
