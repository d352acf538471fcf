import type { Dataset, Source } from '@mingjian/core'
import type { PassedOver } from '../data/find-files.ts'
import { type Language, texts } from './texts.ts'

/** A dataset that was handed to the run, and whether the run loaded it. */
export interface ShownDataset {
  readonly dataset: Dataset
  readonly loaded: boolean
}

/** Says what was read: each source with its counts and columns, and what was not read. */
export function formatSources(
  datasets: readonly ShownDataset[],
  passedOver: readonly PassedOver[],
  language: Language,
): string {
  const words = texts[language]
  const lines: string[] = [words.data]
  for (const { dataset, loaded } of datasets) {
    const { id, title } = dataset.definition
    const name = language === 'en' ? (title.en ?? title.zh) : title.zh
    for (const source of dataset.sources) {
      lines.push(`  ${source.name} → ${name} (${id})${formatShape(source)}`)
      lines.push(...formatCounts(source, loaded, language).map((line) => `    ${line}`))
    }
  }
  for (const { name, reason } of passedOver) lines.push(`  ${words.passedOver} ${name}: ${reason}`)
  return `${lines.join('\n')}\n`
}

const formatShape = ({ encoding, delimiter }: Source): string =>
  [encoding, delimiter].flatMap((part) => (part === undefined ? [] : [`, ${part}`])).join('')

function formatCounts({ counts, headers }: Source, loaded: boolean, language: Language): string[] {
  const words = texts[language]
  const matched = headers.flatMap(({ header, column }) =>
    column === undefined ? [] : [header === column ? column : `${header}→${column}`],
  )
  const unused = headers.flatMap(({ header, column }) => (column === undefined ? [header] : []))
  const columns = [`${words.columns}: ${matched.join(', ')}`]
  if (unused.length > 0) columns.push(`${words.unused}: ${unused.join(', ')}`)
  if (!loaded) return [words.notLoaded, ...columns]
  const { read, loaded: kept, rejected, rejectedCells, duplicates } = counts
  return [words.records(read, kept, rejected), words.cells(rejectedCells, duplicates), ...columns]
}
