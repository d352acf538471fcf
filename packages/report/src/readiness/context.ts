import {
  type DatasetDefinition,
  type KeyColumn,
  type Language,
  type Readiness,
  sayOffice,
} from '@mingjian/core'
import { createDataNames, type DataNames } from '../data-names.ts'
import type { RateCell } from './document.ts'
import { type ReadinessWords, readinessWords } from './words.ts'

/** What a report is written with. */
export interface ReadinessReportOptions {
  /** Names the data, and says who holds them. */
  readonly catalog: readonly DatasetDefinition[]
  /** The day of the assessment. */
  readonly asOf: string
  readonly language: Language
  /** Whether what it was made of is not masked: the report says so. */
  readonly reveal?: boolean
}

/** What all sections of a report are written with. */
export interface ReportContext {
  readonly readiness: Readiness
  readonly language: Language
  readonly words: ReadinessWords
  readonly names: DataNames
  definition(dataset: string): DatasetDefinition | undefined
  /** A column with its dataset. */
  column(column: KeyColumn): string
  /** Whom to ask for a dataset: who delivered it, else who holds such data, behind a comma. */
  whom(dataset: string): string
  rate(part: number, of: number): RateCell
  rateOfKeys(part: number, of: number): RateCell
}

/** Prepares what the sections of a report share. */
export function createContext(
  readiness: Readiness,
  { catalog, language }: ReadinessReportOptions,
): ReportContext {
  const words = readinessWords[language]
  const names = createDataNames(catalog, language)
  const definition = (id: string) => catalog.find((each) => each.id === id)
  const percent = (part: number, of: number) => words.percent(percentOf(part, of))
  return {
    readiness,
    language,
    words,
    names,
    definition,
    column: ({ dataset, column }) =>
      language === 'zh'
        ? `${names.dataset(dataset)}的${names.columns(dataset, [column])}`
        : `${names.dataset(dataset)}: ${names.columns(dataset, [column])}`,
    whom: (dataset) => {
      const delivered = readiness.datasets.find((each) => each.dataset === dataset)
      const offices = new Set((delivered?.sources ?? []).flatMap(({ office }) => office ?? []))
      if (offices.size > 0) {
        return words.comma + words.delivered([...offices].join(words.listed))
      }
      const found = definition(dataset)
      const held = found && sayOffice(found, language)
      return held === undefined ? '' : words.comma + held
    },
    rate: (part, of) => ({ kind: 'rate', part, of, says: words.rate(part, of, percent(part, of)) }),
    rateOfKeys: (part, of) => ({
      kind: 'rate',
      part,
      of,
      says: words.rateOfKeys(part, of, percent(part, of)),
    }),
  }
}

/** A share in percent, to one place; all is told by 100 alone, and none by 0. */
export function percentOf(part: number, of: number): string {
  const rounded = Math.round((part * 1000) / of) / 10
  if (part > 0 && rounded === 0) return '0.1'
  return String(part < of && rounded === 100 ? 99.9 : rounded)
}
