import { type Dataset, maskHeader, type ScreenRun, type Source } from '@mingjian/core'
import { toShowable } from '@mingjian/report'
import type { PassedOver } from '../data/find-files.ts'
import { findMeant } from './find-meant.ts'
import { formatAlike } from './format-notes.ts'
import { type Language, texts } from './texts.ts'

/** A dataset that was handed to the run, and whether the run loaded it. */
export interface ShownDataset {
  readonly dataset: Dataset
  readonly loaded: boolean
}

export interface ReadData {
  readonly datasets: readonly ShownDataset[]
  readonly coverage: ScreenRun['coverage']
  readonly passedOver: readonly PassedOver[]
}

/**
 * Says what was read: each source with its counts and columns, the period that it was assumed to
 * cover, and what was not read.
 */
export function formatSources(
  { datasets, coverage, passedOver }: ReadData,
  language: Language,
): string {
  const words = texts[language]
  const lines: string[] = [words.data]
  for (const { dataset, loaded } of datasets) {
    const { id, title } = dataset.definition
    const name = language === 'en' ? (title.en ?? title.zh) : title.zh
    for (const source of dataset.sources) {
      lines.push(`  ${toShowable(source.name)} → ${name} (${id})${formatShape(source, language)}`)
      lines.push(...formatCounts(source, dataset, loaded, language).map((line) => `    ${line}`))
    }
    const covered = loaded ? coverage[id] : undefined
    if (covered?.assumed === true) {
      lines.push(`    ${words.assumed(covered.from, covered.to, covered.nothing === true)}`)
    }
  }
  for (const { name, reason } of passedOver)
    lines.push(`  ${words.passedOver} ${toShowable(name)}: ${toShowable(reason[language])}`)
  return `${lines.join('\n')}\n`
}

const formatShape = ({ encoding, delimiter }: Source, language: Language): string => {
  const { between, delimiters } = texts[language]
  const parts = [encoding, delimiter && (delimiters[delimiter] ?? delimiter)]
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
  const headers = given.map(({ header, column }) => ({ header: show(header), column }))
  const matched = headers.flatMap(({ header, column }) =>
    column === undefined ? [] : [header === column ? column : `${header}→${column}`],
  )
  const unused = headers.flatMap(({ header, column }) => (column === undefined ? [header] : []))
  const columns = [`${words.columns}: ${matched.join(', ')}`]
  if (unused.length > 0) columns.push(`${words.unused}: ${unused.join(', ')}`)
  for (const { header, spelling, unit } of findMeant(given, dataset.definition)) {
    const meant = unit === undefined ? words.meant : words.counted(unit)
    columns.push(meant(show(header), spelling))
  }
  if (!loaded) return [words.notLoaded, ...columns]
  const { read, loaded: kept, rejected, rejectedCells, repeated } = counts
  const once = repeated === 0 ? [] : [words.repeated(repeated, formatAlike(source, language))]
  return [words.records(read, kept, rejected), ...once, words.cells(rejectedCells), ...columns]
}

/** A header as the terminal shows it: a file without a header row has data there. */
const show = (header: string): string => toShowable(maskHeader(header))
